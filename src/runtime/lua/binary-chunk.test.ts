import { describe, expect, it } from "vitest";
import { VirtualClock } from "./clock";
import { Machine } from "./machine";

function message(text: string, luaVersion: "5.3" | "5.4"): string | null {
  const machine = new Machine({ clock: new VirtualClock(0), seed: 1, luaVersion });
  const loaded = machine.load(text);
  return loaded.ok ? null : loaded.message;
}

/** What lua5.3 and lua5.4 of Debian said of `load(text, text)`. */
describe("a text that begins like a precompiled chunk", () => {
  it.each([
    ["\x1b", "truncated", "truncated chunk"],
    ["\x1bLu", "truncated", "truncated chunk"],
    ["\x1babc", "not a", "not a binary chunk"],
    ["\x1bLua", "truncated", "truncated chunk"],
    ["\x1bLuaS", "truncated", "version mismatch"],
    ["\x1bLuaT", "version mismatch in", "truncated chunk"],
    ["\x1bLuaS\x01", "format mismatch in", "version mismatch"],
    ["\x1bLuaT\x01", "version mismatch in", "format mismatch"],
    ["\x1bLuaS\0\x19", "truncated", "version mismatch"],
  ])("%j", (text, in53, in54) => {
    expect(message(text, "5.3")).toBe(`binary string: ${in53} precompiled chunk`);
    expect(message(text, "5.4")).toBe(`binary string: bad binary format (${in54})`);
  });
});
