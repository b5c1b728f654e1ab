import { checkLimits } from "./checks/index";
import { type Lexed, lex } from "./lexer";
import type { Chunk, Statement } from "./nodes";
import { Cursor, type LuaSyntaxError } from "./parser/cursor";
import { parseStatements } from "./parser/statements";
import { Source } from "./source";
import type { Comment, LuaVersion, Token } from "./tokens";

export interface Parsed {
  source: Source;
  version: LuaVersion;
  tokens: Token[];
  comments: Comment[];
  chunk: Chunk;
  /** In the order PUC Lua would meet them: the first is the one it reports. Empty for a valid script. */
  errors: LuaSyntaxError[];
  /** How many mistakes of grammar there are. */
  mistakes: number;
  /** How many there were, all got over, where a statement of the chunk began, by its offset. */
  begun: ReadonlyMap<number, number>;
  /** At least how many names the text declares, and how many jumps it has. */
  counts: { declaredNames: number; jumps: number };
}

/** Parses a script. Never throws; a text that Lua refuses has errors and still a tree. */
export function parse(text: string, version: LuaVersion = "5.3"): Parsed {
  const lexed = lex(text, version);
  return readChunk(new Source(text), lexed, new Cursor(lexed.tokens, version));
}

/**
 * Reads what is left of a chunk.
 * @param body the statements in front of the cursor
 * @param begun the mistakes where those began
 * @param rest gives all statements from the cursor's place on, where they are known
 */
export function readChunk(
  source: Source,
  { tokens, comments }: Lexed,
  cursor: Cursor,
  body: Statement[] = [],
  begun = new Map<number, number>(),
  rest: () => Statement[] | undefined = () => undefined,
): Parsed {
  const begin = () => {
    // A mistake that is not got over yet has its effect on the next statement.
    if (cursor.recoveredErrors < cursor.errors.length) return;
    const known = rest();
    for (const { start } of known ?? [cursor.token]) begun.set(start, cursor.errors.length);
    if (!known) return;
    body.push(...known);
    cursor.skipAll();
  };
  parseStatements(cursor, body, begin);
  while (!cursor.ended) {
    cursor.fail("<eof> expected");
    cursor.take();
    parseStatements(cursor, body, begin);
  }
  const end = source.text.length;
  const chunk: Chunk = { type: "Chunk", start: 0, end, block: { type: "Block", start: 0, end, body } };
  const { errors, version, declaredNames, jumps } = cursor;
  return {
    source,
    version,
    tokens,
    comments,
    chunk,
    errors: errors.length ? errors : checkLimits(chunk, tokens, cursor),
    mistakes: errors.length,
    begun,
    counts: { declaredNames, jumps },
  };
}
