import { describe, expect, it } from "vitest";
import { movedLines } from "./moved-lines";

const moves = (before: string, after: string): number[] =>
  before.split("\n").map((_, i) => movedLines(before, after)(i + 1));

describe("the lines of an edited text", () => {
  it.each([
    ["are where they were", "a\nb\nc", "a\nb\nc", [1, 2, 3]],
    ["stay where one of them is changed", "a\nb\nc", "a\nx\nc", [1, 2, 3]],
    ["move down below what is inserted", "a\nb\nc", "a\nnew\nb\nc", [1, 3, 4]],
    ["move up below what is removed", "a\nb\nc\nd", "a\nd", [1, 0, 0, 2]],
    ["move down at the top", "a\nb", "\n\na\nb", [3, 4]],
    ["stay above what is added at the end", "a\nb", "a\nb\nc", [1, 2]],
    ["keep a changed one and move those below what follows it", "a\nb\nc", "a\nx\ny\nc", [1, 2, 4]],
  ])("%s", (_what, before, after, expected) => {
    expect(moves(before, after)).toEqual(expected);
  });
});
