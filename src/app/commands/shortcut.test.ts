import { describe, expect, it } from "vitest";
import type { Shortcut } from "./command";
import { ariaShortcut, formatShortcut, formatShortcuts, matches } from "./shortcut";

const press = (key: string, over: object = {}) => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...over,
});
const run: Shortcut = { key: "Enter", mod: true };

describe("a shortcut", () => {
  it("with mod is Ctrl, and Cmd on a Mac", () => {
    expect(matches(run, press("Enter", { ctrlKey: true }), false)).toBe(true);
    expect(matches(run, press("Enter", { metaKey: true }), true)).toBe(true);
    expect(matches(run, press("Enter", { ctrlKey: true }), true)).toBe(false);
  });

  it("wants no modifier that it does not name", () => {
    expect(matches(run, press("Enter", { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(matches(run, press("Enter"), false)).toBe(false);
  });

  it("finds digits where Alt makes other characters of them", () => {
    expect(matches({ key: "2", alt: true }, press("™", { altKey: true, code: "Digit2" }), true)).toBe(true);
  });

  it("finds letters by their place with Alt, and nowhere else", () => {
    const next: Shortcut = { key: "n", alt: true };
    expect(matches(next, press("Dead", { altKey: true, code: "KeyN" }), true)).toBe(true);
    expect(matches(next, press("n", { code: "KeyN" }), true)).toBe(false);
    expect(matches({ key: "n" }, press("n", { code: "KeyB" }), true)).toBe(true);
  });

  it("stands beside another that does the same", () => {
    expect(formatShortcuts([{ key: "F5" }, { key: "g", alt: true }], false)).toBe("F5 or Alt+G");
  });

  it("is written as the system writes it", () => {
    expect(formatShortcut(run, false)).toBe("Ctrl+Enter");
    expect(formatShortcut(run, true)).toBe("⌘↩");
    expect(formatShortcut({ key: "m", ctrl: true }, true)).toBe("⌃M");
    expect(formatShortcut({ key: " ", ctrl: true }, false)).toBe("Ctrl+Space");
    expect(ariaShortcut(run, true)).toBe("Meta+Enter");
  });
});
