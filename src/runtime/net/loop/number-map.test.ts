import fc from "fast-check";
import { expect, it } from "vitest";
import { NumberMap } from "./number-map";

/** Near each other, at the borders of pages, far away and below zero. */
const key = fc.oneof(fc.integer({ min: -3000, max: 3000 }), fc.constantFrom(2 ** 31 - 1, -(2 ** 31)));
const step = fc.tuple(fc.constantFrom("set", "delete"), key, fc.nat(5));

it("agrees with a Map", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const map = new NumberMap();
      const model = new Map<number, number>();
      for (const [what, at, value] of steps) {
        if (what === "set") {
          map.set(at, value);
          model.set(at, value);
        } else {
          map.delete(at);
          model.delete(at);
        }
        for (const [, other] of steps) expect(map.get(other)).toBe(model.get(other));
      }
    }),
    { numRuns: 30 },
  );
});
