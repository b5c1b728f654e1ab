import type { Chunk } from "../nodes.ts";
import type { LuaSyntaxError } from "../parser/cursor.ts";
import type { LuaVersion, Token } from "../tokens.ts";
import { checkConstants } from "./constants.ts";
import { checkJumps } from "./jumps.ts";
import { checkLocals } from "./locals.ts";

/** What PUC's code generator refuses in a text whose grammar is right, in the order of the text. */
export function checkLimits(chunk: Chunk, tokens: Token[], version: LuaVersion): LuaSyntaxError[] {
  const errors = [...checkLocals(chunk, tokens), ...checkJumps(chunk, tokens, version)];
  if (version === "5.4") errors.push(...checkConstants(chunk, tokens));
  return errors.sort((a, b) => a.line - b.line);
}
