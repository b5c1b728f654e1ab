/** One case on every release. */

export type { Cause, Supply } from "./cause";
export { type Column, type Parting, type SideBySide, sideBySide } from "./side-by-side";
export type { Entry } from "./transcript";
