import { describe, expect, it } from "vitest";
import { readCase } from "../../runtime/cases/read";
import type { CaseResult } from "../../runtime/cases/result";
import { runCase } from "../../runtime/cases/run";
import type { JsonObject } from "../../runtime/gateway/types";
import { keyOf, rgwRows, roundWords } from "./rgwRows";
import { startOf } from "./rgwStart";

function ran(global: JsonObject, scripts: Record<string, string>): CaseResult {
  const read = readCase(JSON.stringify({ format: 1, release: "reef", global, scripts }));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return runCase(read.case);
}

describe("rows of the RGW table", () => {
  const start = { hits: 1, name: "x", gone: true, kept: 0.5 };
  const result = ran(start, {
    background: "RGW.hits = RGW.hits + 10\nRGW.round = 1",
    preRequest: 'for i = 1, 3 do\nRGW.Increment("hits")\nend\nRGW.gone = nil',
    postRequest: 'RGW.name = "x"\nRGW["a \\"b\\""] = 1\nRGW["a \\"b\\""] = nil',
  });
  const rows = rgwRows(start, result.global!, result.contexts);
  const row = (key: string) => rows.find((each) => each.key === key)!;

  it("tell each entry before and after, first those that were there", () => {
    expect(rows.map(({ key, before, after }) => [key, before, after])).toEqual([
      ["hits", 1, 14],
      ["name", "x", "x"],
      ["gone", true, undefined],
      ["kept", 0.5, 0.5],
      ["round", undefined, 1],
      ['a "b"', undefined, undefined],
    ]);
  });

  it("tell the lines that wrote it, how often, and in which rounds", () => {
    expect(row("hits").writes).toEqual([
      { context: "background", line: 1, times: 1, rounds: [1] },
      { context: "preRequest", line: 2, times: 3, rounds: [] },
    ]);
    expect(row("kept").writes).toEqual([]);
    expect(row('a "b"').writes.map(({ line }) => line)).toEqual([2, 3]);
  });

  it("tell the table as it stood at a step", () => {
    const changes = result.contexts.flatMap((each) => each.changes);
    const times = Int32Array.from(changes, (_, index) => index);
    const at = (step: number) =>
      rgwRows(start, result.global!, result.contexts, { times, step }).map(({ key, after }) => [key, after]);
    expect(Object.fromEntries(at(0))).toEqual(start);
    expect(Object.fromEntries(at(3))).toEqual({ ...start, hits: 12, round: 1 });
    expect(Object.fromEntries(at(changes.length)).hits).toBe(14);
  });
});

it("keys of the table are read from paths of changes", () => {
  expect(keyOf('RGW["a]\\"b"]')).toBe('a]"b');
  expect(keyOf("Request.Bucket.Name")).toBeNull();
});

it("rounds are said in spans", () => {
  expect(roundWords([1])).toBe("round 1");
  expect(roundWords([1, 2, 3, 5, 7, 8])).toBe("rounds 1–3, 5, 7–8");
  expect(roundWords([])).toBe("");
});

it("a case without a table starts with an empty one", () => {
  expect(startOf(null)).toEqual({});
  expect(startOf({ format: 1, global: [1] })).toEqual({});
  expect(startOf({ format: 1, global: { a: 1 } })).toEqual({ a: 1 });
});
