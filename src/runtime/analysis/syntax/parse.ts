import { checkLimits } from "./checks/index";
import { lex } from "./lexer";
import type { Chunk } from "./nodes";
import { Cursor, type LuaSyntaxError } from "./parser/cursor";
import { parseBlock } from "./parser/statements";
import { Source } from "./source";
import type { Comment, LuaVersion, Token } from "./tokens";

export interface Parsed {
  source: Source;
  tokens: Token[];
  comments: Comment[];
  chunk: Chunk;
  /** In the order PUC Lua would meet them: the first is the one it reports. Empty for a valid script. */
  errors: LuaSyntaxError[];
}

/** Parses a script. Never throws; a text that Lua refuses has errors and still a tree. */
export function parse(text: string, version: LuaVersion = "5.3"): Parsed {
  const source = new Source(text);
  const { tokens, comments } = lex(text, version);
  const cursor = new Cursor(tokens, version);
  const block = parseBlock(cursor);
  while (!cursor.ended) {
    cursor.fail("<eof> expected");
    cursor.take();
    const rest = parseBlock(cursor);
    block.body.push(...rest.body);
  }
  const end = text.length;
  const chunk: Chunk = { type: "Chunk", start: 0, end, block: { ...block, start: 0, end } };
  const errors = cursor.errors.length ? cursor.errors : checkLimits(chunk, tokens, cursor);
  return { source, tokens, comments, chunk, errors };
}
