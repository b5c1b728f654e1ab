import type { Case } from "../format/case";
import type { CaseResult } from "../result";
import { runCase } from "../run";
import { type Flip, flipsOf } from "./flips";
import { type LogRow, logRows } from "./log-rows";
import { partingOf, type StepParting } from "./parting";

/** One case in two versions. */
export interface CaseComparison {
  readonly name: string;
  readonly before: CaseResult;
  readonly after: CaseResult;
  /** What came out differently; empty where nothing did. */
  readonly flips: readonly Flip[];
  /** Log against log; empty where both are the same. */
  readonly log: readonly LogRow[];
  /** The first diverging step; null where every step is alike, and where nothing else differs. */
  readonly parting: StepParting | null;
}

/**
 * Runs a case in two versions. Only where something that they show differs are they run again, to be recorded.
 * @throws InputError as `runCase` does
 */
export function compareCase(before: Case, after: Case): CaseComparison {
  const [old, now] = [runCase(before), runCase(after)];
  const flips = flipsOf(old, now);
  const log = logRows(old, now);
  const differs = flips.length > 0 || log.length > 0;
  return {
    name: before.name,
    before: old,
    after: now,
    flips,
    log,
    parting: differs ? partingOf(before, after) : null,
  };
}
