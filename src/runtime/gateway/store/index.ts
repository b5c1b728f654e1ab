/** Scripts and packages in radosgw-admin's own words. */

export type { AdminAnswer } from "./answer.ts";
export { packageCommandLine, scriptCommandLine } from "./command-line.ts";
export { type PackageOptions, packageCommand } from "./package-command.ts";
export { type Picked, pick } from "./pick.ts";
export { type Infile, type ScriptOptions, scriptCommand } from "./script-command.ts";
export { applyChange, emptyStore, type Store, type StoreChange, type StoredScript } from "./store.ts";
