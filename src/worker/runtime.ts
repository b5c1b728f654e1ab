import { validateCase } from "../runtime/cases/format/parse";
import type { CaseIssue } from "../runtime/cases/issue";
import type { CaseResult } from "../runtime/cases/result";
import { runCase } from "../runtime/cases/run";
import type { RunObserver } from "../runtime/gateway/types";

export type { ExpectationResult as Expectation } from "../runtime/cases/expect";
export type { CaseIssue as Mistake } from "../runtime/cases/issue";
export type { CaseResult } from "../runtime/cases/result";

/** Mistakes of a case; none where it can be run. */
export function check(input: unknown): CaseIssue[] {
  const parsed = validateCase(input);
  return parsed.ok ? [] : parsed.issues;
}

/**
 * Validates a case and runs it.
 *
 * @param runIt how, where not plainly
 */
export function run(
  input: unknown,
  observer: RunObserver,
  runIt = runCase,
): { result: CaseResult } | { mistakes: CaseIssue[] } {
  const parsed = validateCase(input);
  return parsed.ok ? { result: runIt(parsed.case, observer) } : { mistakes: parsed.issues };
}
