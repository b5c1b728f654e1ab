/** What the page, the command line and other projects use of the analysis. */

export { analyse, check } from "./analyse";
export { luaLsDefinitions } from "./definitions/luals";
export { documentRule, type RuleDocument } from "./diagnostics/documentation/document";
export {
  type Diagnostic,
  diagnose,
  type Fix,
  rules,
  type Script,
  type Severity,
  severities,
  silenceEdit,
} from "./diagnostics/index";
export * from "./editor/index";
export { formatEdits, formatted } from "./format/format";
export * from "./report/index";
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
} from "./scope/index";
export { type LuaVersion, type Position, parse, type Range, Source } from "./syntax/index";
export type { WorldOptions } from "./world/index";
