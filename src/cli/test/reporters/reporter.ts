import type { Style } from "../../style";
import type { CoveragePart } from "../coverage/sum";
import type { Outcome, Totals } from "../outcome";

/** How a run ended, besides its outcomes. */
export interface RunEnd extends Totals {
  /** `I/N`, where a part of the suite was run. */
  shard?: string | undefined;
  /** Whether it was stopped before its end. */
  interrupted: boolean;
  coverage?: readonly CoveragePart[] | undefined;
}

/** Writes the report of a test run. */
export interface Reporter {
  /** Called for each case, in the suite's order. */
  add(outcome: Outcome): void;
  /** Called once, after the last. */
  end(run: RunEnd): void;
}

/** @param write takes the report's text, piece by piece */
export type NewReporter = (write: (text: string) => void, style: Style) => Reporter;
