import { describe, expect, it } from "vitest";
import { lua, to_jsstring } from "#fengari";
import { VirtualClock } from "./clock";
import { Machine } from "./machine";

/** What an expression gives as text, or the message of its error. */
function value(expression: string, luaVersion: "5.3" | "5.4"): string {
  const machine = new Machine({ clock: new VirtualClock(0), seed: 1, luaVersion });
  const source = `return tostring(${expression})`;
  expect(machine.load(source)).toEqual({ ok: true });
  const ending = machine.run(1);
  const text = ending.kind === "error" ? ending.message! : lua.lua_tostring(machine.L, -1)!;
  return to_jsstring(text).replace(/^\[string ".*"\](?=:1:)/, "e");
}

/** Recorded from lua5.3 and lua5.4 of Debian: 5.4 leaves arithmetic on texts to their metamethods. */
describe("arithmetic on texts", () => {
  it.each([
    ['"10" + 5', "15.0", "15"],
    ['"10" // "3"', "3.0", "3"],
    ['"7" * "6"', "42.0", "42"],
    ['"2" ^ 2', "4.0", "4.0"],
    ['-"2"', "-2.0", "-2"],
    ['"9223372036854775807" + 1', "9.2233720368548e+18", "-9223372036854775808"],
    ['"1.5" + 1', "2.5", "2.5"],
    ['"0x10" + 0', "16.0", "16"],
    ['"5" // 0', "inf", "attempt to divide by zero"],
    ['"5" % 0', "-nan", "attempt to perform 'n%0'"],
    [
      '"a" + 5',
      "e:1: attempt to perform arithmetic on a string value",
      "e:1: attempt to add a 'string' with a 'number'",
    ],
    [
      '-"a"',
      "e:1: attempt to perform arithmetic on a string value (constant 'a')",
      "e:1: attempt to unm a 'string' with a 'string'",
    ],
    [
      '{} + "1"',
      "e:1: attempt to perform arithmetic on a table value",
      "e:1: attempt to add a 'table' with a 'string'",
    ],
    [
      "1 + nil",
      "e:1: attempt to perform arithmetic on a nil value",
      "e:1: attempt to perform arithmetic on a nil value",
    ],
    ['"1" + setmetatable({}, {__add = function(a) return a .. "!" end})', "1!", "1!"],
    [
      '(function(s) return s | 0 end)("3")',
      "3",
      "e:1: attempt to perform bitwise operation on a string value (local 's')",
    ],
    [
      '(function(s) return ~s end)("3")',
      "-4",
      "e:1: attempt to perform bitwise operation on a string value (local 's')",
    ],
    [
      '(function(s) return 1 << s end)("3")',
      "8",
      "e:1: attempt to perform bitwise operation on a string value (local 's')",
    ],
    ["3 | 1.5", "e:1: number has no integer representation", "e:1: number has no integer representation"],
  ])("%s", (expression, in53, in54) => {
    expect(value(expression, "5.3")).toBe(in53);
    expect(value(expression, "5.4")).toBe(in54);
  });
});
