import type { Shortcut } from "./command";

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

export function isMac(platform: string): boolean {
  return /^(Mac|iP)/.test(platform);
}

/** Whether a key event is this shortcut. Digits, and letters with Alt, go by their place: Alt makes other characters of them. */
export function matches(shortcut: Shortcut, event: Pressed, mac: boolean): boolean {
  const ctrl = Boolean(shortcut.ctrl || (shortcut.mod && !mac));
  const meta = Boolean(shortcut.mod && mac);
  return (
    isKey(shortcut, event) &&
    event.ctrlKey === ctrl &&
    event.metaKey === meta &&
    event.altKey === Boolean(shortcut.alt) &&
    (event.shiftKey === Boolean(shortcut.shift) || shortcut.notInText === true)
  );
}

function isKey({ key, alt }: Shortcut, event: Pressed): boolean {
  if (/^\d$/.test(key)) return event.code === `Digit${key}`;
  if (alt && /^[a-z]$/i.test(key)) return event.code === `Key${key.toUpperCase()}`;
  return sameKey(key, event.key);
}

const sameKey = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const names: Record<string, string> = { " ": "Space" };
const macNames: Record<string, string> = { ...names, Enter: "↩" };

/** `Ctrl+Enter`, or `⌘↩` on a Mac. */
export function formatShortcut(shortcut: Shortcut, mac: boolean): string {
  const key = names[shortcut.key] ?? (shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key);
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

/** Every key of a command, as the system writes it: `F5 or Alt+G`. */
export function formatShortcuts(shortcuts: Shortcut[], mac: boolean): string {
  return shortcuts.map((each) => formatShortcut(each, mac)).join(" or ");
}

/** The form of `aria-keyshortcuts`. */
export function ariaShortcut(shortcut: Shortcut, mac: boolean): string {
  const mod = shortcut.mod && (mac ? "Meta" : "Control");
  const modifiers = [mod, shortcut.ctrl && "Control", shortcut.alt && "Alt", shortcut.shift && "Shift"];
  return [...modifiers.filter(Boolean), shortcut.key].join("+");
}
