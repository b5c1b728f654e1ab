export { type FoldingRange, foldingRanges } from "./folding";
export { type OutlineItem, outline } from "./outline";
export { type RenameResult, rename, type TextEdit } from "./rename";
export { resolve, type Scopes } from "./resolve";
export { type Occurrence, type ScriptSymbol, symbolAt } from "./symbolAt";
export type { Global, Use, Variable, VariableKind } from "./variable";
export { visibleAt } from "./visible";
