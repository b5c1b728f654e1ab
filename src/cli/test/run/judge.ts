import {
  type Case,
  type CaseResult,
  type ContextResult,
  type ExpectationResult,
  InputError,
  runCase,
  runCovered,
} from "../../../runtime";
import { BadInput, internalMistake } from "../../badInput";
import { caseOf, type Laid, textOf } from "../../suite/load";
import { type CaseSource, labelOf } from "../../suite/source";
import type { CoverageSum } from "../coverage/sum";
import { withPlaces } from "../expectation-place";
import type { HookMistake, Outcome } from "../outcome";

/** How cases are judged. */
export interface Judging extends Laid {
  /** A case that expects nothing passes only if its scripts end with ok. */
  readonly strict: boolean;
  readonly coverage: boolean;
  /** Only cases whose file or name has this text in it, in any case. */
  readonly filter?: string | undefined;
}

/**
 * Runs the case of a source; null where the filter leaves it out.
 * @param sum takes the coverage, where it is asked for
 */
export function judgeSource(source: CaseSource, judging: Judging, sum: CoverageSum): Outcome | null {
  const { file, line } = source;
  const place = { file, ...(line !== undefined && { line }) };
  try {
    const aCase = caseOf(source, judging);
    if (!isWanted(source, aCase.name, judging.filter)) return null;
    const result = judging.coverage ? runCovered(aCase) : runCase(aCase);
    if (judging.coverage) sum.add(source, aCase, result, judging.scripts);
    return { ...place, ...outcomeOf(source, aCase, result, judging) };
  } catch (error) {
    return isWanted(source, "", judging.filter)
      ? { ...place, pass: false, mistakes: mistakesOf(source, error) }
      : null;
  }
}

function isWanted(source: CaseSource, name: string, filter: string | undefined): boolean {
  if (filter === undefined) return true;
  return `${labelOf(source)}\n${name}`.toLowerCase().includes(filter.toLowerCase());
}

function outcomeOf(
  source: CaseSource,
  { name }: Case,
  result: CaseResult,
  judging: Judging,
): Omit<Outcome, "file" | "line"> {
  const failed = failuresOf(result, judging.strict);
  const pass = failed.length > 0 ? false : result.pass;
  const told = { name, release: result.release, pass };
  if (failed.length === 0) return { ...told, failed };
  const hooks = hookMistakes(result, judging);
  const isFile = source.text === undefined;
  return {
    ...told,
    failed: isFile ? withPlaces(failed, asText(textOf(source))) : failed,
    ...(hooks.length > 0 && { hooks }),
  };
}

function asText(source: Uint8Array | string): string {
  return typeof source === "string" ? source : new TextDecoder().decode(source);
}

function failuresOf({ contexts, expectations, pass }: CaseResult, strict: boolean): ExpectationResult[] {
  if (pass !== null || !strict) return expectations.filter((expectation) => !expectation.pass);
  return contexts
    .filter((one) => !endedWell(one))
    .map(({ context, status }) => ({ name: `status.${context}`, pass: false, expected: "ok", got: status }));
}

function endedWell({ status }: ContextResult): boolean {
  return status === "ok" || status === "skipped";
}

/** Where scripts of files of their own went wrong. */
function hookMistakes({ contexts }: CaseResult, { scripts }: Judging): HookMistake[] {
  return contexts.flatMap((one) => {
    const { context, error, outcome } = one;
    const file = scripts?.[context]?.file;
    const line = error?.line ?? outcome?.line;
    if (file === undefined || line == null || endedWell(one)) return [];
    return [{ file, line, message: error?.message ?? outcome?.reason ?? one.status }];
  });
}

/** Also for a mistake of our own, so that one case does not keep the others from running. */
function mistakesOf(source: CaseSource, error: unknown): string[] {
  if (error instanceof BadInput) return error.lines;
  if (error instanceof InputError) return [`${labelOf(source)}: ${error.message}`];
  return [`${labelOf(source)}: ${internalMistake(error)}`];
}
