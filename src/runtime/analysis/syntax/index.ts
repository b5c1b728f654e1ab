export { parseAgain } from "./again/parseAgain";
export * from "./nodes";
export { type Parsed, parse } from "./parse";
export type { LuaSyntaxError } from "./parser/cursor";
export { type Position, type Range, Source, utf8Length } from "./source";
export type { Comment, LuaVersion, Token } from "./tokens";
export { keywords } from "./tokens";
export { childrenOf, forEachChild, nodesAt, walk } from "./walk";
