export type { FaultRow, HookOutcome, RunOutcome } from "./row";
export { savedCase } from "./saved-case";
export { type FaultPlan, planFaults, tryAllFaults, tryFault } from "./table";
export { type FaultTrial, faultChoices } from "./trials";
