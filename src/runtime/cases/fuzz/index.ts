/** The smallest requests that make a hook fail. */

export type { Failure } from "./attempt";
export type { Sample } from "./edits";
export type { Edit, Finding } from "./finding";
export { Fuzz, type FuzzOptions, type FuzzReport } from "./fuzz";
