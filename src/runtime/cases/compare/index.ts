/** A case in two versions. */

export { type CaseComparison, compareCase } from "./compare";
export { decisionKinds, type Flip, type FlipKind, isDecision } from "./flips";
export type { LogRow } from "./log-rows";
export type { StepParting, StepView } from "./parting";
export { onVersion, type Version } from "./version";
