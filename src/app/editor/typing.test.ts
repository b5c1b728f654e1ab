import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difference, recordTyping, takeTyping } from "./typing";

const typed = (text: string) => ({ text, start: text.length, end: text.length });

describe("typing", () => {
  it("is kept from the text before it on, once", () => {
    recordTyping("request", typed("a"), typed("ab"));
    recordTyping("request", typed("ab"), typed("abc"));
    expect(takeTyping("request").map(({ text }) => text)).toEqual(["a", "ab", "abc"]);
    expect(takeTyping("request")).toEqual([]);
  });

  it("keeps its first and its last steps", () => {
    for (let i = 1; i <= 600; i++) recordTyping("settings", typed(String(i - 1)), typed(String(i)));
    const kept = takeTyping("settings");
    expect(kept.length).toBe(500);
    expect([kept[0]!.text, kept.at(-1)!.text]).toEqual(["0", "600"]);
  });
});

describe("a difference", () => {
  it("makes one text of the other", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (from, to) => {
        const { start, end, text } = difference(from, to);
        expect(from.slice(0, start) + text + from.slice(end)).toBe(to);
      }),
    );
  });

  it("is small", () => {
    expect(difference("local a = 1", "local ab = 1")).toEqual({ start: 7, end: 7, text: "b" });
  });
});
