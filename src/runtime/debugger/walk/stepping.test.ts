import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { record } from "../recording/record";
import { parse } from "../transcript/parse";
import { mergeStops, nextStop, previousStop, type Stop } from "./continue";
import { totalDepths } from "./depths";
import { stackAt } from "./stack";
import { next, stepBack, stepBackOut, stepBackOver, stepIn, stepOut } from "./stepping";

const script = `local function fib(n)
  if n < 2 then return n end
  return fib(n - 1) + fib(n - 2)
end
local co = coroutine.wrap(function()
  for i = 1, 3 do
    coroutine.yield(fib(i))
  end
end)
local t = { co(), co(), fib(3) }
table.sort(t, function(a, b)
  return a < b
end)
pcall(function() error(fib(2)) end)
local last = t[#t]`;

const recording = record(parse(`--- preRequest\n${script}\n--- postRequest\n${script}\n--- session\n`).input);
const step = fc.integer({ min: 1, max: recording.steps });
const check = (property: (s: number) => void) => fc.assert(fc.property(step, property));

describe("stepping", () => {
  it("goes back to where it came from", () => {
    check((s) => {
      const forward = stepIn(recording, s);
      if (forward !== null) expect(stepBack(recording, forward)).toBe(s);
    });
  });

  it("never goes deeper over a call, and passes nothing that is not deeper", () => {
    const depths = totalDepths(recording);
    check((s) => {
      for (const [target, passed] of [
        [next(recording, s), (t: number) => range(s + 1, t)],
        [stepBackOver(recording, s), (t: number) => range(t + 1, s)],
      ] as const) {
        if (target === null) continue;
        for (const between of passed(target)) expect(depths[between]).toBeGreaterThan(depths[s]!);
      }
    });
  });

  it("is on the caller's line after stepping back out", () => {
    check((s) => {
      const target = stepBackOut(recording, s);
      const caller = stackAt(recording, s)
        .slice(1)
        .find(({ line }) => line !== null);
      if (target !== null && caller) expect(recording.lines[target]).toBe(caller.line);
    });
  });

  it("leaves the function by stepping out", () => {
    check((s) => {
      const target = stepOut(recording, s);
      if (target !== null) expect(recording.stepCalls[target]).not.toBe(recording.stepCalls[s]);
    });
  });

  it("has a stack for every step, down to the main chunk or a coroutine's function", () => {
    check((s) => {
      const stack = stackAt(recording, s);
      expect(stack[0]!.line).toBe(recording.lines[s]);
      expect(stack.length).toBe(recording.calls.depths[recording.stepCalls[s]!]);
    });
  });
});

describe("stops", () => {
  it("are the same forwards and backwards", () => {
    const lists = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 20 });
    fc.assert(
      fc.property(lists, (steps) => {
        const stops = mergeStops(steps.map((s): Stop => ({ step: s, reason: "breakpoint" })));
        const forwards: number[] = [];
        for (let stop = nextStop(stops, 0); stop !== null; stop = nextStop(stops, stop.step))
          forwards.push(stop.step);
        const backwards: number[] = [];
        for (let stop = previousStop(stops, 99); stop !== null; stop = previousStop(stops, stop.step)) {
          backwards.push(stop.step);
        }
        expect(backwards.reverse()).toEqual(forwards);
      }),
    );
  });
});

/** Steps from `first` up to, not with, `end`. */
const range = (first: number, end: number): number[] =>
  Array.from({ length: Math.max(end - first, 0) }, (_, i) => first + i);
