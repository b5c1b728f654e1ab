import type { Case } from "../format/case";
import { runCase } from "../run";
import { type FaultRow, outcomeOf, type RunOutcome, rowOf } from "./row";
import { type FaultTrial, faultTrials } from "./trials";
import { usually, withFault } from "./variants";

/** What is to be tried on a case, and what comes of it without any fault. */
export interface FaultPlan {
  /** The case without faults, whose endpoints are all attended. */
  case: Case;
  usual: RunOutcome;
  trials: FaultTrial[];
}

/** @throws InputError for an endpoint that cannot be started */
export function planFaults(aCase: Case): FaultPlan {
  const { case: attended, result } = usually(aCase);
  return { case: attended, usual: outcomeOf(result), trials: faultTrials(result) };
}

/** Runs the case with one fault. */
export function tryFault({ case: aCase, usual }: FaultPlan, trial: FaultTrial): FaultRow {
  return rowOf(trial, outcomeOf(runCase(withFault(aCase, trial))), usual);
}

/** Every fault at every address that the case's scripts reach: hook × fault, a row for each fault. */
export function tryAllFaults(aCase: Case): { usual: RunOutcome; rows: FaultRow[] } {
  const plan = planFaults(aCase);
  return { usual: plan.usual, rows: plan.trials.map((trial) => tryFault(plan, trial)) };
}
