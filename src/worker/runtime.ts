import { validateCase } from "../runtime/cases/format/parse";
import type { CaseIssue } from "../runtime/cases/issue";
import type { CaseResult } from "../runtime/cases/result";
import { runCase } from "../runtime/cases/run";
import { InputError } from "../runtime/gateway";
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
  if (!parsed.ok) return { mistakes: parsed.issues };
  try {
    return { result: runIt(parsed.case, observer) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { mistakes: [issueOf(error)] };
  }
}

/** What only the run finds wrong, such as a collector script that does not compile. */
function issueOf({ place, message }: InputError): CaseIssue {
  const path = place.split(/[.[\]]+/).filter(Boolean);
  return {
    path: path.map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
    message: message.slice(`${place}: `.length),
  };
}
