import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineDiff, withContext } from "./lineDiff";

const signs = { same: " ", gone: "-", new: "+" };
const diff = (before: string, after: string) =>
  lineDiff(before, after).map(({ kind, text }) => signs[kind] + text);

describe("a difference of lines", () => {
  it("tells what is gone and what is new", () => {
    expect(diff("a\nb\nc", "a\nx\nc\nd")).toEqual([" a", "-b", "+x", " c", "+d"]);
    expect(diff("", "a")).toEqual(["-", "+a"]);
  });

  it("holds both texts", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 }).map((each) => each.join("\n"));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = lineDiff(before, after);
        const side = (other: string) =>
          lines.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join("\n");
        expect([side("new"), side("gone")]).toEqual([before, after]);
      }),
    );
  });

  it("is shown with some lines around, and a gap for the rest", () => {
    const before = "1\n2\n3\n4\n5\n6\n7";
    expect(withContext(lineDiff(before, before.replace("7", "x")), 1)).toEqual([
      null,
      { kind: "same", text: "6" },
      { kind: "gone", text: "7" },
      { kind: "new", text: "x" },
    ]);
    expect(withContext(lineDiff(before, before))).toEqual([null]);
  });
});
