import { type CaseResult, InputError, type ReleaseName, runCase } from "../../runtime";
import { BadInput, internalMistake } from "../badInput";
import { loadCase, onRelease } from "../cases";

/** One tested file: the result of its case, or the lines that say why it is none. */
export type Outcome = { file: string } & ({ result: CaseResult } | { mistakes: string[] });

/** Runs the case of one file; a case that expects nothing passes by running. */
export function testFile(file: string, release: ReleaseName | undefined): Outcome {
  try {
    return { file, result: runCase(onRelease(loadCase(file), release)) };
  } catch (error) {
    return { file, mistakes: mistakesOf(file, error) };
  }
}

/** Also for a mistake of our own, so that one file does not keep the others from running. */
function mistakesOf(file: string, error: unknown): string[] {
  if (error instanceof BadInput) return error.lines;
  if (error instanceof InputError) return [`${file}: ${error.message}`];
  return [`${file}: ${internalMistake(error)}`];
}

export function passed(outcome: Outcome): boolean {
  return "result" in outcome && outcome.result.pass !== false;
}
