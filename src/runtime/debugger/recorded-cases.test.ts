import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../gateway/index";
import type { ContextResult, GatewayResult, RunInput } from "../gateway/types";
import { runWithCoverage } from "./coverage/run-with-coverage";
import { record } from "./recording/record";
import type { Recording } from "./recording/recording";
import { parse } from "./transcript/parse";

const fixtures = new URL("../gateway/__fixtures__/", import.meta.url);
const defaults = parse("--- session\n").input;

const cases = readdirSync(fixtures, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".case.json"))
  .map((name): [string, RunInput] => [
    name,
    { ...defaults, ...JSON.parse(readFileSync(new URL(name, fixtures), "utf8")) },
  ]);

const total = ({ contexts }: GatewayResult, count: "steps" | "instructions"): number =>
  contexts.reduce((sum, each) => sum + each[count], 0);

function tallied({ functions }: Recording): number {
  const ofFunctions = functions.map((fn) => fn?.tally?.instructions.reduce((sum, n) => sum + n, 0) ?? 0);
  return ofFunctions.reduce((sum, n) => sum + n, 0);
}

const withoutCoverage = ({ coverage: _, ...ended }: ContextResult): ContextResult => ended;

describe("recorded cases", () => {
  it("are there", () => {
    expect(cases.length).toBeGreaterThan(50);
  });

  it.each(cases)("are the same with a recording: %s", (_name, input) => {
    const plain = run(input);
    const recording = record(input);
    expect(JSON.stringify(recording.result)).toBe(JSON.stringify(plain));
    expect(tallied(recording)).toBe(total(plain, "instructions"));
    if (recording.end === "complete") expect(recording.steps).toBe(total(plain, "steps"));
  });

  it.each(cases)("are the same with coverage: %s", (_name, input) => {
    const covered = runWithCoverage(input);
    const plain = run(input);
    const bare = { ...covered, contexts: covered.contexts.map(withoutCoverage) };
    expect(JSON.stringify(bare)).toBe(JSON.stringify(plain));
    const lines = covered.contexts.flatMap(({ coverage = [] }) => coverage);
    const isWhole = Object.values(input.scripts).every((script) => !/require|load/.test(script));
    if (isWhole) {
      expect(lines.reduce((n, { hits }) => n + hits, 0)).toBe(total(plain, "steps"));
      expect(lines.reduce((n, { instructions }) => n + instructions, 0)).toBe(total(plain, "instructions"));
    }
  });
});
