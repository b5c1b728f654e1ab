/** What the page, the command line and other projects use of the analysis. */

export { analyse, check } from "./analyse";
export { luaLsDefinitions } from "./definitions/luals";
export { documentRule, type RuleDocument } from "./diagnostics/documentation/document";
export {
  type Diagnostic,
  diagnose,
  rules,
  type Script,
  type Severity,
  silenceEdit,
} from "./diagnostics/index";
export * from "./editor/index";
export { formatEdits } from "./format/format";
export * from "./report/index";
export {
  type FoldingRange,
  foldingRanges,
  type OutlineItem,
  outline,
  type RenameResult,
  rename,
  symbolAt,
  type TextEdit,
} from "./scope/index";
export { type Range, Source } from "./syntax/index";
export type { WorldOptions } from "./world/index";
