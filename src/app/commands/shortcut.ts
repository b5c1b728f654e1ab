import type { Shortcut } from "./command";

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

export function isMac(platform: string): boolean {
  return /^(Mac|iP)/.test(platform);
}

/** Whether a key event is this shortcut. Digits go by their place, as Alt makes other characters of them. */
export function matches(shortcut: Shortcut, event: Pressed, mac: boolean): boolean {
  const ctrl = Boolean(shortcut.ctrl || (shortcut.mod && !mac));
  const meta = Boolean(shortcut.mod && mac);
  const key = /^\d$/.test(shortcut.key)
    ? event.code === `Digit${shortcut.key}`
    : sameKey(shortcut.key, event.key);
  return (
    key &&
    event.ctrlKey === ctrl &&
    event.metaKey === meta &&
    event.altKey === Boolean(shortcut.alt) &&
    (event.shiftKey === Boolean(shortcut.shift) || shortcut.notInText === true)
  );
}

const sameKey = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const macNames: Record<string, string> = { Enter: "↩" };

/** `Ctrl+Enter`, or `⌘↩` on a Mac. */
export function formatShortcut(shortcut: Shortcut, mac: boolean): string {
  const key = shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key;
  if (mac) {
    const modifiers = [shortcut.ctrl && "⌃", shortcut.alt && "⌥", shortcut.shift && "⇧", shortcut.mod && "⌘"];
    return `${modifiers.filter(Boolean).join("")}${macNames[key] ?? key}`;
  }
  const modifiers = [
    (shortcut.mod || shortcut.ctrl) && "Ctrl",
    shortcut.alt && "Alt",
    shortcut.shift && "Shift",
  ];
  return [...modifiers.filter(Boolean), key].join("+");
}

/** The form of `aria-keyshortcuts`. */
export function ariaShortcut(shortcut: Shortcut, mac: boolean): string {
  const mod = shortcut.mod && (mac ? "Meta" : "Control");
  const modifiers = [mod, shortcut.ctrl && "Control", shortcut.alt && "Alt", shortcut.shift && "Shift"];
  return [...modifiers.filter(Boolean), shortcut.key].join("+");
}
