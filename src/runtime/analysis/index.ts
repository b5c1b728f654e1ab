/** What the page, the command line and other projects use of the analysis. */

export { analyse, check } from "./analyse.ts";
export { luaLsDefinitions } from "./definitions/luals.ts";
export {
  type Diagnostic,
  diagnose,
  type Fix,
  rules,
  type Script,
  type Severity,
  severities,
  silenceEdit,
} from "./diagnostics/index.ts";
export * from "./editor/index.ts";
export { formatEdits, formatted } from "./format/format.ts";
export * from "./report/index.ts";
export {
  enclosingFunction,
  type FoldingRange,
  foldingRanges,
  type OutlineItem,
  outline,
  type RenameResult,
  rename,
  type ScriptSymbol,
  symbolAt,
  type TextEdit,
} from "./scope/index.ts";
export { type LuaVersion, type Position, parse, type Range, Source } from "./syntax/index.ts";
export type { WorldOptions } from "./world/index.ts";
