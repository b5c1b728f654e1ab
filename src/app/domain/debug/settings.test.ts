import { expect, it } from "vitest";
import { debugOf, writtenDebug } from "./settings";

it("says nothing in a case for what is as usual", () => {
  expect(writtenDebug(debugOf(undefined))).toBeUndefined();
});

it("reads what it wrote, and writes no more than that", () => {
  const debug = debugOf({
    breakpoints: [{ context: "preRequest", line: 4, hitCondition: "% 2" }],
    exceptions: [],
    step: 7,
  });
  const written = writtenDebug(debug);
  expect(Object.keys(written ?? {})).toEqual(["breakpoints", "exceptions", "step"]);
  expect(debugOf(written)).toEqual(debug);
});
