import { describe, expect, it } from "vitest";
import { run } from "../../gateway/index";
import type { RunInput } from "../../gateway/types";
import { parse } from "../transcript/parse";
import { record } from "./record";
import type { Recording } from "./recording";

const inputOf = (script: string): RunInput => parse(`--- preRequest\n${script}\n--- session\n`).input;

function instructions({ functions }: Recording): number {
  const ofFunctions = functions.map((fn) => fn?.tally?.instructions.reduce((sum, n) => sum + n, 0) ?? 0);
  return ofFunctions.reduce((sum, n) => sum + n, 0);
}

describe("recording", () => {
  it("knows every log line and every write with its step", () => {
    const { effects, result } = record(
      inputOf('RGWDebugLog("a")\nRequest.Response.Message = "b"\nerror("c")'),
    );
    expect(effects.map(({ kind, step, index }) => [kind, step, index])).toEqual([
      ["log", 1, 0],
      ["change", 2, 0],
      ["error", 3, 0],
      ["log", 3, 1],
    ]);
    expect(result.contexts[0]!.log).toHaveLength(2);
  });
});

describe("a full recording", () => {
  const input = inputOf("local n = 0\nfor i = 1, 100 do\n  n = n + i\nend\nRGWDebugLog(n)");

  it("holds the first steps and says so, while the run goes on to its end", () => {
    const recording = record(input, { capacity: 10 });
    expect(recording).toMatchObject({ steps: 10, end: "full" });
    expect(recording.effects).toEqual([]);
    expect(recording.result).toEqual(run(input));
  });

  it("still counts every line and instruction", () => {
    const recording = record(input, { capacity: 10 });
    expect(instructions(recording)).toBe(recording.result.contexts[0]!.instructions);
    const { hits, firstLine } = recording.functions[1]!.tally!;
    expect(hits[3 - firstLine]).toBe(100);
  });

  it("is complete when it holds exactly all steps", () => {
    const { steps } = record(input);
    expect(record(input, { capacity: steps }).end).toBe("complete");
  });
});
