/** Scripts and packages in radosgw-admin's own words. */

export type { AdminAnswer } from "./answer";
export { packageCommandLine, scriptCommandLine } from "./command-line";
export { type PackageOptions, packageCommand } from "./package-command";
export { type Picked, pick } from "./pick";
export { type Infile, type ScriptOptions, scriptCommand } from "./script-command";
export { applyChange, emptyStore, type Store, type StoreChange, type StoredScript } from "./store";
