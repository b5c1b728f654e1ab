import type { Context, LineCoverage } from "../../gateway/types";
import type { FunctionInfo, Recording } from "../recording/recording";
import { codeLines, compile } from "../vm/code-lines";
import { isScript } from "../walk/place";

export interface Coverage {
  readonly context: Context;
  /** Lines that have code, ascending. */
  readonly lines: readonly LineCoverage[];
  /** How many of them ran. */
  readonly covered: number;
}

/** Coverage and cost of each script of a run that compiles, whole also where the recording is full. */
export function coverage(
  { functions }: Pick<Recording, "functions">,
  scripts: Partial<Record<Context, string>>,
): Coverage[] {
  return Object.entries(scripts).flatMap(([name, script]) => {
    const context = name as Context;
    const proto = compile(script);
    if (proto === null) return [];
    const own = functions.filter((fn) => fn?.context === context && isScript(fn.source)) as FunctionInfo[];
    const lines = codeLines(proto).map((line) => lineCoverage(own, line));
    return [{ context, lines, covered: lines.filter(({ hits }) => hits > 0).length }];
  });
}

function lineCoverage(functions: readonly FunctionInfo[], line: number): LineCoverage {
  let hits = 0;
  let instructions = 0;
  for (const { tally } of functions) {
    if (tally === null) continue;
    hits += tally.hits[line - tally.firstLine] ?? 0;
    instructions += tally.instructions[line - tally.firstLine] ?? 0;
  }
  return { line, hits, instructions };
}
