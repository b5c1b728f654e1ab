import { describe, expect, it } from "vitest";
import type { ContextSpan } from "../recording/recording";
import { StateSteps } from "./state-steps";

const contexts: ContextSpan[] = [
  { context: "background", first: 1, last: 2, state: 0, before: 0 },
  { context: "preRequest", first: 3, last: 4, state: 1, before: 0 },
  { context: "background", first: 5, last: 7, state: 0, before: 2 },
];

describe("the steps of a state", () => {
  const background = new StateSteps(contexts, 0);

  it("go on after those of another state", () => {
    expect([1, 2, 3, 4, 5].map((own) => background.ofRun(own))).toEqual([1, 2, 5, 6, 7]);
    expect([1, 2, 3, 4, 5, 6, 7].map((step) => background.own(step))).toEqual([1, 2, null, null, 3, 4, 5]);
  });

  it("are none beyond what is recorded", () => {
    expect(background.ofRun(6)).toBe(Number.POSITIVE_INFINITY);
    expect(new StateSteps(contexts, 2).own(3)).toBe(null);
  });
});
