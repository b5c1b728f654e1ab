/** Would the cases notice a mistake in the script? */

export type { NamedCase } from "./baseline";
export { MutationCheck, type MutationReport, type ScriptReport, type Survivor } from "./check";
export { type Mutant, type MutationKind, mutated } from "./mutant";
export { type Mutants, mutantsOf } from "./mutants";
export type { Reason, Shown } from "./words";
