import { describe, expect, it } from "vitest";
import { entryDoubt, inputOf, keyMistake, kindOf, likelyKind, readEntry, withEntry } from "./rgwEntry";

describe("an entry of the RGW table", () => {
  it.each([
    ["string", "12", "12"],
    ["number", " 12 ", 12],
    ["number", "-0", 0],
    ["number", "-0.5", -0.5],
    ["number", "1e16", 1e16],
    ["boolean", "false", false],
  ] as const)("of kind %s reads %j as %j, and shows it again", (kind, text, value) => {
    expect(readEntry(kind, text)).toEqual({ value });
    expect(Object.is(value, (readEntry(kind, text) as { value: unknown }).value)).toBe(true);
    expect(readEntry(kind, inputOf(value))).toEqual({ value });
    expect(kindOf(value)).toBe(kind);
  });

  it.each([
    ["number", "", /^Not a number: ""/],
    ["number", "0x10", /^Not a number: "0x10"/],
    ["number", "1e999", /^Not a number/],
    ["number", "9007199254740993", /^Integers go up to 9007199254740991 here/],
    ["boolean", "yes", /^Neither true nor false: "yes"/],
  ] as const)("of kind %s refuses %j", (kind, text, mistake) => {
    expect(readEntry(kind, text)).toEqual({ mistake: expect.stringMatching(mistake) });
  });

  it("has the kind that its text looks like until another is chosen", () => {
    expect(["1", "1.5", "true", "truth", ""].map(likelyKind)).toEqual([
      "number",
      "number",
      "boolean",
      "string",
      "string",
    ]);
  });

  it("is of no kind where a table cannot hold it", () => {
    expect([null, [], {}, undefined].map(kindOf)).toEqual([null, null, null, null]);
  });

  it("has a key that is free and that a script can read", () => {
    expect(keyMistake("hits", { hits: 1 })).toMatch(/already/);
    expect(keyMistake("", {})).toMatch(/needs a key/);
    expect(keyMistake("INCREMENT", {})).toMatch(/is a function/);
    expect(keyMistake("toString", {})).toBeUndefined();
  });

  it("that no gateway takes is told so", () => {
    expect(entryDoubt("decrement", 1, "reef")).toMatch(/is a function/);
    expect(entryDoubt("k", "é".repeat(500), "reef")).toMatch(/1001 bytes/);
    expect(entryDoubt("k", "x".repeat(999), "reef")).toBeUndefined();
    expect(entryDoubt("k".repeat(990), 1, "reef")).toBeUndefined();
  });

  it("keeps its place when its key or value changes", () => {
    const table = { a: 1, b: 2, c: 3 };
    expect(Object.entries(withEntry(table, "b", ["x", 5]))).toEqual([
      ["a", 1],
      ["x", 5],
      ["c", 3],
    ]);
    expect(withEntry(table, "b", null)).toEqual({ a: 1, c: 3 });
    expect(Object.keys(withEntry(table, "d", ["d", true]))).toEqual(["a", "b", "c", "d"]);
    expect(withEntry(table, "gone", null)).toEqual(table);
  });
});
