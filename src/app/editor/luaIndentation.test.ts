import { describe, expect, it } from "vitest";
import { decreaseIndentPattern, increaseIndentPattern } from "./luaIndentation";

describe("indentation of Lua", () => {
  it.each([
    "if a then",
    "for k, v in pairs(t) do -- all",
    "else",
    "repeat",
    "local function f(a, b)",
    "server.loop(function ()",
    "local t = {",
    "call(",
  ])("goes deeper after %s", (line) => {
    expect(line).toMatch(increaseIndentPattern);
  });

  it.each([
    "if a then return end",
    "local f = function (a) return a end",
    "-- if a then",
    "x = 1 -- then",
    "local t = {}",
    "undo",
  ])("stays after %s", (line) => {
    expect(line).not.toMatch(increaseIndentPattern);
  });

  it("comes back for what ends a block, and for no name that begins so", () => {
    for (const line of ["  end", "end)", "else", "elseif a then", "until x", "}"])
      expect(line).toMatch(decreaseIndentPattern);
    expect("  ending = 1").not.toMatch(decreaseIndentPattern);
  });
});
