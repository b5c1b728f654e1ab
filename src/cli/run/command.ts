import { extname } from "node:path";
import {
  type Case,
  type CaseResult,
  type Context,
  InputError,
  type ReleaseName,
  releaseNames,
  runCase,
  runCovered,
  sideBySide,
} from "../../runtime";
import { BadInput, exit } from "../badInput";
import { loadCase, onRelease } from "../cases";
import type { Terminal } from "../terminal";
import { describeCoverage } from "./coverage";
import { describeResult } from "./describe";
import { caseOfScript } from "./script";
import { describeSideBySide, jsonOfColumn } from "./sideBySide";
import { describePicked, openStore } from "./store";

export interface RunOptions {
  json?: true;
  release?: ReleaseName | "all";
  context?: Context;
  op?: string;
  store?: string;
  realClock?: true;
  coverage?: true;
}

/** `moonhook run`: prints what a case or script does, on one release or on all side by side. */
export async function run(file: string, options: RunOptions, terminal: Terminal): Promise<number> {
  const { release } = options;
  if (options.realClock && release === "all")
    throw new BadInput(["--real-clock is for one release: side by side, runs must be the same each time"]);
  if (options.coverage && release === "all") throw new BadInput(["--coverage is of a run on one release"]);
  const results =
    release === "all"
      ? await runOnAll(file, options, terminal)
      : [await runOnOne(file, options, release, terminal)];
  return results.some(({ pass }) => pass === false) ? exit.failed : exit.ok;
}

async function runOnOne(
  file: string,
  options: RunOptions,
  release: ReleaseName | undefined,
  { out, style }: Terminal,
): Promise<CaseResult> {
  const aCase = await load(file, options, release);
  const supplied = openStore(options.store)?.(aCase);
  const ran = supplied?.case ?? aCase;
  const runIt = options.coverage ? runCovered : runCase;
  const result = told(file, () => runIt(ran, options.realClock && { hostClock: () => performance.now() }));
  if (options.json) out(json(result));
  else {
    out(`${describeResult(result, style)}${supplied ? describePicked(supplied.picked, style) : ""}`);
    if (options.coverage) out(describeCoverage(result.contexts, ran.scripts, style));
  }
  return result;
}

async function runOnAll(file: string, options: RunOptions, { out, style }: Terminal): Promise<CaseResult[]> {
  const cases = new Map<ReleaseName, Case>();
  for (const release of releaseNames) cases.set(release, await load(file, options, release));
  const fromStore = openStore(options.store);
  const compared = told(file, () =>
    sideBySide(
      (release) => cases.get(release)!,
      (aCase, release) => fromStore?.(aCase, release).case ?? aCase,
    ),
  );
  out(options.json ? json(compared.columns.map(jsonOfColumn)) : describeSideBySide(compared, style));
  return compared.columns.map(({ result }) => result);
}

async function load(file: string, options: RunOptions, release: ReleaseName | undefined): Promise<Case> {
  if (extname(file).toLowerCase() === ".lua") {
    if (options.store !== undefined)
      throw new BadInput([`${file}: --store has the scripts; it needs a CASE.json`]);
    return caseOfScript(file, options, release);
  }
  if (options.context || options.op)
    throw new BadInput([
      `${file}: --context and --op are for a script, a file named *.lua; a case names its own`,
    ]);
  return onRelease(loadCase(file), release);
}

/** @throws BadInput for a mistake that only the run finds */
function told<Result>(file: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof InputError) throw new BadInput([`${file}: ${error.message}`]);
    throw error;
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
