import type { Outcome } from "../outcome";

/** Writes the report of a test run. */
export interface Reporter {
  /** Whether standard output is the report's alone, so that the totals must go elsewhere. */
  ownsOutput: boolean;
  /** Called for each file as it ends. */
  add?(outcome: Outcome): void;
  /** Called once, after the last. */
  end?(outcomes: Outcome[]): void;
}
