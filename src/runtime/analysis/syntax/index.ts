export * from "./nodes.ts";
export { type Parsed, parse } from "./parse.ts";
export type { LuaSyntaxError } from "./parser/cursor.ts";
export { type Position, type Range, Source, utf8Length } from "./source.ts";
export type { Comment, LuaVersion, Token } from "./tokens.ts";
export { keywords } from "./tokens.ts";
export { childrenOf, forEachChild, nodesAt, walk } from "./walk.ts";
