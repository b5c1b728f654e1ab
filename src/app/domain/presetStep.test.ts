import { expect, it } from "vitest";
import { followed, type PresetStep } from "./presetStep";

const before = { request: "r0", operation: "o0", base: undefined };
const after = { request: "r1", operation: "o1", base: { request: "r1", operation: "o1" } };
const step: PresetStep = { before, after };

it("undo and redo of one document over a preset take the other along", () => {
  expect(followed(step, after, "request", "r0")).toBe(before);
  expect(followed(step, after, "operation", "o0")).toBe(before);
  expect(followed(step, before, "operation", "o1")).toBe(after);
});

it("any other edit does not", () => {
  expect(followed(step, after, "request", "r2")).toBeUndefined();
  expect(followed(step, { request: "r1", operation: "edited" }, "request", "r0")).toBeUndefined();
});
