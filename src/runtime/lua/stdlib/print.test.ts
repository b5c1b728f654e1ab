import { expect, it } from "vitest";
import { to_jsstring } from "#fengari";
import { VirtualClock } from "../clock";
import { Machine } from "../machine";

/** What a script prints, and the message of its error. */
function output(source: string, luaVersion: "5.3" | "5.4"): string {
  let text = "";
  const stdout = (bytes: Uint8Array) => {
    text += to_jsstring(bytes, 0, undefined, true);
  };
  const machine = new Machine({ clock: new VirtualClock(0), seed: 1, luaVersion, stdout });
  expect(machine.load(source)).toEqual({ ok: true });
  const ending = machine.run(0);
  return text + (ending.kind === "error" && ending.message ? to_jsstring(ending.message) : "");
}

it.each([
  ['print("a", 1, nil)', "a\t1\tnil\n", "a\t1\tnil\n"],
  ['tostring = function(x) return "<" .. x .. ">" end print(1, 2)', "<1>\t<2>\n", "1\t2\n"],
  [
    "tostring = function() end print(1)",
    "[string \"tostring = function() end print(1)\"]:1: 'tostring' must return a string to 'print'",
    "1\n",
  ],
  [
    "print(setmetatable({}, {__tostring = function() end}))",
    "'__tostring' must return a string",
    "[string \"print(setmetatable({}, {__tostring = function...\"]:1: '__tostring' must return a string",
  ],
])("%s writes what lua5.3 and lua5.4 write", (source, in53, in54) => {
  expect(output(source, "5.3")).toBe(in53);
  expect(output(source, "5.4")).toBe(in54);
});
