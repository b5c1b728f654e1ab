import { extname } from "node:path";
import {
  type Case,
  type CaseResult,
  type Context,
  InputError,
  type ReleaseName,
  releaseNames,
  runCase,
} from "../../runtime";
import { BadInput, exit } from "../badInput";
import { loadCase, onRelease } from "../cases";
import type { Terminal } from "../terminal";
import { describeResult } from "./describe";
import { caseOfScript } from "./script";

export interface RunOptions {
  json?: true;
  release?: ReleaseName | "all";
  context?: Context;
  op?: string;
}

/** `moonhook run`: prints what a case or script does, on one release or on all. */
export async function run(file: string, options: RunOptions, terminal: Terminal): Promise<number> {
  const results: CaseResult[] = [];
  for (const release of releasesOf(options)) results.push(runFrom(file, await load(file, options, release)));
  terminal.out(text(results, options, terminal));
  return results.some(({ pass }) => pass === false) ? exit.failed : exit.ok;
}

function releasesOf({ release }: RunOptions): (ReleaseName | undefined)[] {
  return release === "all" ? [...releaseNames] : [release];
}

async function load(file: string, options: RunOptions, release: ReleaseName | undefined): Promise<Case> {
  if (extname(file).toLowerCase() === ".lua") return caseOfScript(file, options, release);
  if (options.context || options.op)
    throw new BadInput([`${file}: --context and --op are for a SCRIPT.lua; a case names its own`]);
  return onRelease(loadCase(file), release);
}

function runFrom(file: string, aCase: Case): CaseResult {
  try {
    return runCase(aCase);
  } catch (error) {
    if (error instanceof InputError) throw new BadInput([`${file}: ${error.message}`]);
    throw error;
  }
}

function text(results: CaseResult[], { json, release }: RunOptions, { style }: Terminal): string {
  if (json) return `${JSON.stringify(release === "all" ? results : results[0], null, 2)}\n`;
  return results.map((result) => describeResult(result, style)).join("\n");
}
