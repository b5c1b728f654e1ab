import { Asker } from "../asker";
import type { Questions } from "./protocol";

export type { FaultPlan, FaultRow, FaultTrial, HookOutcome } from "../../runtime/cases/faults";
export type { ColumnContext, Comparison, ComparisonColumn } from "./comparison";
export type { AdminQuestion } from "./protocol";

/** The page's side of a worker that answers questions beside the run. */
export class AsideClient extends Asker<"aside", Questions> {
  /** @param start makes a worker that speaks the protocol; the built one unless a test gives its own */
  constructor(start?: () => Worker) {
    super("aside", start);
  }
}
