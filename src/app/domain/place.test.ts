import { describe, expect, it } from "vitest";
import { tokenAt } from "./place";

describe("the token at an offset", () => {
  it.each([
    ['{"a": 12x}', 6, "12x"],
    ['{"a": "b c"}', 6, '"b c"'],
    ['{"a": "open\n}', 6, '"open'],
    ['{"a": {"b": 1}}', 6, "{"],
    ['{"a": 1\n', 8, "1"],
  ])("of %s at %d is %s", (text, offset, expected) => {
    const { start, end } = tokenAt(text, offset);
    expect(text.slice(start, end)).toBe(expected);
  });

  it("is nothing in an empty text", () => {
    expect(tokenAt("", 0)).toEqual({ start: 0, end: 0 });
  });
});
