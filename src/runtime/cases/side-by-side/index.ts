/** One case on every release. */

export type { Cause, Supply } from "./cause";
export { type Column, type Parting, type SideBySide, sideBySide, works } from "./side-by-side";
export type { Entry } from "./transcript";
