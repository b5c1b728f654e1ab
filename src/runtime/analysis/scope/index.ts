export { enclosingFunction } from "./enclosing.ts";
export { type FoldingRange, foldingRanges } from "./folding.ts";
export { type OutlineItem, outline } from "./outline.ts";
export { type RenameResult, rename, type TextEdit } from "./rename.ts";
export { resolve, type Scopes } from "./resolve.ts";
export { type Occurrence, type ScriptSymbol, symbolAt } from "./symbolAt.ts";
export { type Global, isUpvalue, type Use, type Variable, type VariableKind } from "./variable.ts";
export { visibleAt } from "./visible.ts";
