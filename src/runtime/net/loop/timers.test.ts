import { beforeEach, describe, expect, it } from "vitest";
import { VirtualClock } from "../virtual/virtual-clock";
import { Timers } from "./timers";

let clock: VirtualClock;
let errors: unknown[];
let timers: Timers;
let calls: string[];

beforeEach(() => {
  clock = new VirtualClock({ start: 0, wall: 1_000_000 });
  errors = [];
  calls = [];
  timers = new Timers(clock, (error) => errors.push(error));
});

/** Runs the timers that are due at a time; gives the wait for the next. */
function runAt(time: number): number {
  clock.moveTo(time);
  return timers.run(86400, 0.001);
}

const call = (name: string, result?: unknown) => () => {
  calls.push(name);
  return result;
};

describe("run", () => {
  it("calls what is due, in order, with wall clock, id and parameter", () => {
    const seen: unknown[][] = [];
    const id = timers.add(2, (...args) => void seen.push(args), "param");
    timers.add(1, call("first"));
    runAt(3);
    expect(calls).toEqual(["first"]);
    expect(seen).toEqual([[expect.closeTo(1_000_003, 3), id, "param"]]);
  });

  it("tells how long to wait: the longest without timers, the shortest when one is nearly due", () => {
    expect(runAt(0)).toBe(86400);
    timers.add(5, call("a"));
    expect(runAt(0)).toBeCloseTo(5, 6);
    expect(runAt(4.9999)).toBe(0.001);
  });

  it("adds a timer again after the tick, under its id, when it returns a number", () => {
    const id = timers.add(1, call("again", 0));
    timers.add(2, call("text", "5"));
    expect(runAt(2.5)).toBe(0.001);
    expect(calls).toEqual(["again", "text"]);
    expect(timers.waiting().map((timer) => timer.id)).toEqual([id]);
  });

  it("goes on after an error, and forgets that timer", () => {
    timers.add(1, () => {
      throw new Error("boom");
    });
    timers.add(1, call("still here"));
    runAt(2);
    expect(errors).toEqual([new Error("boom")]);
    expect(calls).toEqual(["still here"]);
    expect(timers.size).toBe(0);
  });
});

describe("stop", () => {
  it("keeps a running timer from being added again", () => {
    const id: unknown = timers.add(1, () => {
      timers.stop(id);
      return 1;
    });
    runAt(2);
    expect(timers.has(id)).toBe(false);
  });

  it("comes too late for one that already ran in this tick", () => {
    const repeating = timers.add(1, call("repeating", 1));
    timers.add(1.5, () => timers.stop(repeating));
    runAt(2);
    expect(timers.has(repeating)).toBe(true);
  });
});

describe("has", () => {
  it("knows a timer that runs or is to be added again, also in a tick within its callback, until it is over", () => {
    const seen: boolean[] = [];
    const once = timers.add(1, () => {
      timers.run(86400, 0.001);
      seen.push(timers.has(once));
    });
    const repeating = timers.add(1.5, () => 5);
    timers.add(1.6, () => void seen.push(timers.has(repeating), timers.has(once)));
    runAt(2);
    expect(seen).toEqual([true, true, true]);
    expect([timers.has(once), timers.has(repeating)]).toEqual([false, true]);
  });
});

describe("reschedule", () => {
  it("moves a waiting timer and nothing else", () => {
    const waiting = timers.add(1, call("waiting"));
    const running: unknown = timers.add(2, () => {
      calls.push("running");
      timers.reschedule(running, 1);
    });
    timers.reschedule(waiting, 5);
    runAt(3);
    runAt(4.5);
    expect(calls).toEqual(["running"]);
    runAt(6);
    expect(calls).toEqual(["running", "waiting"]);
  });
});
