import { describe, expect, it } from "vitest";
import { lua, to_jsstring } from "#fengari";
import { VirtualClock } from "../clock";
import { Machine } from "../machine";
import type { Observer } from "../observer";
import type { StateMark } from "./rewind";

class Left extends Error {
  readonly unwinds = true;
}

/** Runs a script, marks it before line `at` and leaves it at its `last` line. */
class Marking implements Observer {
  readonly machine: Machine;
  readonly marks: (StateMark | null)[] = [];

  constructor(
    script: string,
    private readonly at: number,
    private readonly last: number,
  ) {
    this.machine = new Machine({ clock: new VirtualClock(0), seed: 1, observer: this });
    this.machine.load(script);
    expect(() => this.machine.run()).toThrow(Left);
  }

  line(_L: lua.lua_State, line: number): void {
    if (line === this.at) this.marks.push(this.machine.mark());
    if (line === this.last) throw new Left();
  }

  /** A global of the state, which stands in the midst of a call. */
  global(name: string): string {
    const { L } = this.machine;
    const { top } = L.ci;
    L.ci.top += 2;
    lua.lua_getglobal(L, name);
    const value = lua.lua_tostring(L, -1);
    lua.lua_pop(L, 1);
    L.ci.top = top;
    return value === null ? "nil" : to_jsstring(value);
  }
}

describe("a mark", () => {
  const script = `t = { 1, 2, 3 }
n = 0
for i = 1, 3 do
  n = n + #t
  t[#t + 1] = i
  t[1] = nil
  drawn = math.random(1000)
end
done = n
last = true`;

  it("takes a state back, as often as wanted, to go on as it did", () => {
    const run = new Marking(script, 5, 10);
    const ends = () => [run.global("done"), run.global("drawn"), run.machine.instructions, run.machine.step];
    const after = ends();
    for (const [i, n] of [0, 2, 1, 0].entries()) {
      expect(run.marks[n]!.rewind()).toBe(true);
      expect(run.global("n")).toBe(["3", "12", "7", "3"][i]);
      expect(() => run.machine.goOn()).toThrow(Left);
      expect(ends()).toEqual(after);
    }
  });

  it.each([
    ["in a coroutine", "coroutine.wrap(function()\n  x = 1\nend)()\ny = 1"],
    ["in what pcall called", "pcall(function()\n  x = 1\nend)\ny = 1"],
    ["in a metamethod", "z = setmetatable({}, { __index = function()\n  return 1\nend }).x\ny = 1"],
  ])("cannot be made %s", (_where, inside) => {
    const { marks } = new Marking(inside, 2, 4);
    expect(marks).toEqual([null]);
  });

  it("cannot be made with an open file, and is void once one is opened", () => {
    const opens = "local f = io.open('/tmp/a', 'w')\nx = 1\ny = 1";
    expect(new Marking(opens, 2, 3).marks).toEqual([null]);
    const { marks } = new Marking("x = 1\nio.open('/tmp/a', 'w')\ny = 1", 1, 3);
    expect(marks[0]!.rewind()).toBe(false);
  });
});
