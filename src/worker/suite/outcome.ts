import type { ExpectationResult, Origin } from "../../runtime/cases/expect";
import type { Status } from "../../runtime/gateway/types";

/** An expectation that is not met, and the line that made what came instead. */
export interface Failure extends ExpectationResult {
  at: Origin | null;
}

/** A context that did not run to its end. */
export interface Trouble {
  context: string;
  status: Status;
  message: string;
  line: number | null;
}

/**
 * What became of a case in a list. `ran`: it expects nothing. `invalid`: it was not run. `tooLong`: it was ended from
 * outside, or its worker died of it.
 */
export interface CaseOutcome {
  verdict: "passed" | "failed" | "ran" | "invalid" | "tooLong";
  /** Expectations that are met, and all of them. */
  met: number;
  of: number;
  failures: Failure[];
  /** The first context that did not run to its end; null where all did. */
  trouble: Trouble | null;
  /** Why it is invalid. */
  mistakes: string[];
}

/** What every outcome says, where there is nothing to say. */
export const noOutcome = { met: 0, of: 0, failures: [], trouble: null, mistakes: [] };

/** The outcome of a case that could not be waited for. */
export const tooLong: CaseOutcome = { ...noOutcome, verdict: "tooLong" };
