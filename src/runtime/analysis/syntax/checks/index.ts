import type { Chunk } from "../nodes";
import type { LuaSyntaxError } from "../parser/cursor";
import type { LuaVersion, Token } from "../tokens";
import { checkConstants } from "./constants";
import { checkJumps } from "./jumps";
import { checkLocals, fewLocals } from "./locals";

/** What the parser counted, and for which Lua it read. */
export interface Counts {
  version: LuaVersion;
  declaredNames: number;
  jumps: number;
}

/** What PUC's code generator refuses in a text whose grammar is right, in the order of the text. */
export function checkLimits(chunk: Chunk, tokens: Token[], counts: Counts): LuaSyntaxError[] {
  const { version, declaredNames, jumps } = counts;
  const errors: LuaSyntaxError[] = [];
  if (declaredNames > fewLocals) errors.push(...checkLocals(chunk, tokens));
  if (jumps > 0) errors.push(...checkJumps(chunk, tokens, version));
  if (version === "5.4") errors.push(...checkConstants(chunk, tokens));
  return errors.sort((a, b) => a.line - b.line);
}
