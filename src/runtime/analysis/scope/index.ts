export { enclosingFunction } from "./enclosing";
export { type FoldingRange, foldingRanges } from "./folding";
export { type OutlineItem, outline } from "./outline";
export { type RenameResult, rename, type TextEdit } from "./rename";
export { resolve, type Scopes } from "./resolve";
export { type Occurrence, type ScriptSymbol, symbolAt } from "./symbolAt";
export { type Global, isUpvalue, type Use, type Variable, type VariableKind } from "./variable";
export { visibleAt } from "./visible";
