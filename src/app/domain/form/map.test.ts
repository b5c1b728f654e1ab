import { describe, expect, it } from "vitest";
import { pastedEntries } from "./paste";
import { type Row, renamedRow, rowsOf, takenKeys, withEntries, withoutRow, withRestored } from "./rows";

describe("pasted rows", () => {
  it.each<[string, Record<string, string>]>([
    ["a\tb\nc\td\n", { a: "b", c: "d" }],
    ['size\t"a ""b"""', { size: 'a "b"' }],
    ["x-amz-meta-a: b:c", { "x-amz-meta-a": "b:c" }],
    ["x-amz-meta-a:b\r\nx-amz-date:2026", { "x-amz-meta-a": "b", "x-amz-date": "2026" }],
    ["aws:SourceIp: 10.0.0.1\ns3:prefix=logs/", { "aws:SourceIp": "10.0.0.1", "s3:prefix": "logs/" }],
    ["team=blue\n\nenv = dev=1", { team: "blue", env: "dev=1" }],
    ["team=blue&env=dev%20box", { team: "blue", env: "dev box" }],
    ["x-amz-tagging=team=blue&env=dev", { "x-amz-tagging": "team=blue&env=dev" }],
    ["one\ntwo", { one: "", two: "" }],
    ['{ "a": "b", "n": 1, "o": {"x": 2} }', { a: "b", n: "1", o: '{"x":2}' }],
    ['[{ "Key": "team", "Value": "blue" }, ["env", "dev"]]', { team: "blue", env: "dev" }],
  ])("are read from %j", (text, rows) => {
    expect(Object.fromEntries(pastedEntries(text)!.entries)).toEqual(rows);
  });

  it("are none in a single word", () => {
    for (const text of ["x-amz-meta-a", "aws:SourceIp", "", "{ half"])
      expect(pastedEntries(text)).toBeUndefined();
  });

  it("say which keys are there more than once", () => {
    expect(pastedEntries("a=1\nb=2\na=3")).toEqual({
      entries: [
        ["a", "3"],
        ["b", "2"],
      ],
      repeated: ["a"],
    });
  });
});

describe("rows of a map", () => {
  const row = (key: string, value: string): Row => ({ key, value, origin: "own" });

  it("keep their place when renamed", () => {
    expect(Object.keys(renamedRow({ a: "1", b: "2", c: "3" }, null, row("b", "2"), "x"))).toEqual([
      "a",
      "x",
      "c",
    ]);
  });

  it("take entries, known ones in their place", () => {
    const map = withEntries({ a: "1", b: "2" }, [
      ["a", "3"],
      ["__proto__", "4"],
    ]);
    expect(Object.entries(map)).toEqual([
      ["a", "3"],
      ["b", "2"],
      ["__proto__", "4"],
    ]);
  });

  describe("laid over another map", () => {
    const below = { date: "1", color: "red", shape: "round" };
    const own = { color: null, shape: "flat", extra: "x" };
    const rows = rowsOf(own, below);

    it("tell what they change of it", () => {
      expect(rows).toEqual([
        { key: "date", value: "1", origin: "inherited" },
        { key: "color", value: "red", origin: "removed" },
        { key: "shape", value: "flat", origin: "own" },
        { key: "extra", value: "x", origin: "own" },
      ]);
      expect([...takenKeys(rows)]).toEqual(["date", "shape", "extra"]);
    });

    it("are taken out by null, and come back", () => {
      expect(withoutRow(own, below, "date")).toEqual({ ...own, date: null });
      expect(withoutRow(own, below, "extra")).toEqual({ color: null, shape: "flat" });
      expect(withRestored(own, "color")).toEqual({ shape: "flat", extra: "x" });
    });

    it("are renamed by taking the old one out", () => {
      expect(renamedRow({}, below, rows[0]!, "x-date")).toEqual({ date: null, "x-date": "1" });
      expect(renamedRow(own, below, rows[3]!, "color")).toEqual({ shape: "flat", color: "x" });
    });
  });
});
