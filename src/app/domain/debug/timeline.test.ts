import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columns, columnsOf, nearestStep, placeOf, segmentsOf, stepAt } from "./timeline";

const outline = {
  steps: 12,
  contexts: [
    { context: "preRequest", first: 1, last: 9 },
    { context: "postRequest", first: 10, last: 12 },
  ],
} as const;
const segments = segmentsOf({ steps: outline.steps, contexts: [...outline.contexts] });

describe("the timeline", () => {
  it("tells the request's way, with the operation between the scripts", () => {
    expect(segments.map(({ label }) => label)).toEqual([
      "request",
      "preRequest",
      "operation",
      "postRequest",
      "response",
    ]);
    expect(segments.at(-1)?.to).toBeCloseTo(100);
  });

  it("is one stretch for a context that ran chunk by chunk", () => {
    const chunks = [
      { context: "getData", first: 1, last: 2 },
      { context: "getData", first: 3, last: 4 },
    ] as const;
    const labels = segmentsOf({ steps: 4, contexts: [...chunks] }).map(({ label }) => label);
    expect(labels).toEqual(["request", "operation", "getData", "response"]);
  });

  it("keeps the order of time where the background script runs between the others", () => {
    const stretches = [
      { context: "preRequest", first: 1, last: 2 },
      { context: "background", first: 3, last: 4 },
      { context: "postRequest", first: 5, last: 6 },
      { context: "background", first: 7, last: 8 },
    ] as const;
    const made = segmentsOf({ steps: 8, contexts: [...stretches] });
    expect(made.map(({ label }) => label).join(" ")).toBe(
      "request preRequest background operation postRequest background response",
    );
    const places = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => placeOf(made, step));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("finds every step again at its own place", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (early, late) => {
        const made = segmentsOf({
          steps: early + late,
          contexts: [
            { context: "preRequest", first: 1, last: early },
            { context: "postRequest", first: early + 1, last: early + late },
          ],
        });
        for (const step of [1, early, early + 1, early + late]) {
          expect(stepAt(made, placeOf(made, step))).toBe(step);
        }
      }),
    );
  });

  it("takes the nearest step where nothing ran", () => {
    expect(stepAt(segments, 0)).toBe(1);
    expect(stepAt(segments, 100)).toBe(12);
    expect(stepAt(segmentsOf({ steps: 0, contexts: [] }), 50)).toBeNull();
  });

  it("has no more marks than places, and keeps a lonely one", () => {
    const steps = 1_000_000;
    const long = segmentsOf({ steps, contexts: [{ context: "preRequest", first: 1, last: steps }] });
    const all = columnsOf(
      long,
      Int32Array.from({ length: steps }, (_, i) => i + 1),
    );
    expect(all.length).toBeLessThanOrEqual(columns);
    expect(columnsOf(long, [steps])).toEqual([all.at(-1)]);
  });

  it("finds the mark after a step and the one before it", () => {
    expect([0, 2, 3, 9].map((step) => nearestStep([2, 5, 9], step, 1))).toEqual([2, 5, 5, null]);
    expect([0, 2, 3, 12].map((step) => nearestStep([2, 5, 9], step, -1))).toEqual([null, null, 2, 9]);
  });
});
