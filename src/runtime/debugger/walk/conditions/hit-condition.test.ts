import { describe, expect, it } from "vitest";
import { parseHitCondition } from "./hit-condition";

const hitsOf = (text: string): number[] => [1, 2, 3, 4, 5, 6].filter(parseHitCondition(text));

describe("parseHitCondition", () => {
  it.each([
    ["3", [3]],
    ["= 3", [3]],
    ["==3", [3]],
    ["> 4", [5, 6]],
    [">=4", [4, 5, 6]],
    ["<3", [1, 2]],
    ["<= 3", [1, 2, 3]],
    [" % 2 ", [2, 4, 6]],
  ])("%s stops at %j", (text, hits) => {
    expect(hitsOf(text)).toEqual(hits);
  });

  it.each(["", "often", "3 times", "> ", "-1", "=> 3", "%0"])("refuses %j and says what to write", (text) => {
    expect(() => parseHitCondition(text)).toThrow(/^hit condition ".*": expected a number/);
  });
});
