import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveBorder, readShares } from "./shares";

describe("the border between two panels", () => {
  it("moves by pixels and keeps the sum of the shares", () => {
    const side = { share: 40, size: 400, least: 100 };
    expect(moveBorder(side, { share: 60, size: 600, least: 100 }, 100)).toEqual([50, 50]);
  });

  it("stops where a panel would have less than it needs", () => {
    const pixels = fc.integer({ min: -2000, max: 2000 });
    const side = fc.record({
      share: fc.integer({ min: 1, max: 100 }),
      size: fc.integer({ min: 100, max: 900 }),
      least: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(side, side, pixels, (before, after, by) => {
        const [share, rest] = moveBorder(before, after, by);
        const scale = (before.size + after.size) / (before.share + after.share);
        expect(share * scale).toBeGreaterThanOrEqual(before.least - 1e-6);
        expect(rest * scale).toBeGreaterThanOrEqual(after.least - 1e-6);
        expect(share + rest).toBeCloseTo(before.share + after.share, 6);
      }),
    );
  });
});

it("what was kept is taken only where it is shares", () => {
  expect(readShares('{"a": 3, "b": -1, "c": "x", "d": null}')).toEqual({ a: 3 });
  for (const text of [null, "", "[", "null", "7"]) expect(readShares(text)).toEqual({});
});
