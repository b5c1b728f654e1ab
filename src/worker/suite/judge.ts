import { originOf } from "../../runtime/cases/expect";
import { validateCase } from "../../runtime/cases/format/parse";
import { formatIssue } from "../../runtime/cases/issue";
import type { CaseResult } from "../../runtime/cases/result";
import { runCase } from "../../runtime/cases/run";
import { InputError } from "../../runtime/gateway";
import { type CaseOutcome, noOutcome, type Trouble } from "./outcome";

/** More differences of one case than anybody reads. */
const mostFailures = 50;

/** Runs one case as written; the runtime's own guard ends an endless loop. */
export function outcomeOf(input: unknown): CaseOutcome {
  const parsed = validateCase(input);
  if (!parsed.ok) return { ...noOutcome, verdict: "invalid", mistakes: parsed.issues.map(formatIssue) };
  try {
    return judged(runCase(parsed.case));
  } catch (error) {
    if (error instanceof InputError) return { ...noOutcome, verdict: "invalid", mistakes: [error.message] };
    throw error;
  }
}

function judged(result: CaseResult): CaseOutcome {
  const { expectations, pass } = result;
  const unmet = expectations.filter((each) => !each.pass);
  return {
    verdict: pass === null ? "ran" : pass ? "passed" : "failed",
    met: expectations.length - unmet.length,
    of: expectations.length,
    failures: unmet.slice(0, mostFailures).map((each) => ({ ...each, at: originOf(each, result) })),
    trouble: troubleOf(result),
    mistakes: [],
  };
}

function troubleOf({ contexts }: CaseResult): Trouble | null {
  const failed = contexts.find(({ status }) => status !== "ok" && status !== "skipped");
  if (!failed) return null;
  const { context, status, error, outcome } = failed;
  const line = error?.line ?? outcome?.line ?? null;
  return { context, status, message: error?.message ?? outcome?.reason ?? status, line };
}
