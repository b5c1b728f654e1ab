import type { Statement } from "../nodes";
import { type Parsed, readChunk } from "../parse";
import { Cursor } from "../parser/cursor";
import { Source } from "../source";
import type { Token } from "../tokens";
import { type LexedAgain, lexAgain } from "./lexAgain";
import { moveNode } from "./move";

/** Parses a text by what was parsed of an earlier one for the same Lua, which is used up. */
export function parseAgain(before: Parsed, text: string): Parsed {
  const { source, tokens: earlierTokens, comments, chunk, version } = before;
  const { body } = chunk.block;
  // Where statements began before any of them moves.
  const starts = body.map(({ start }) => start);
  const clean = new Set(starts.filter((start) => before.begun.get(start) === before.mistakes));
  const lexed = lexAgain({ tokens: earlierTokens, comments, text: source.text }, text, version);
  const first = firstChanged(before, lexed, starts);
  const at = first === 0 ? 0 : indexAt(lexed.tokens, starts[first]!);
  const cursor = new Cursor(lexed.tokens, version, at);
  cursor.declaredNames = before.counts.declaredNames;
  cursor.jumps = before.counts.jumps;
  const begun = new Map(starts.slice(0, first).map((start) => [start, 0]));
  return readChunk(new Source(text), lexed, cursor, body.slice(0, first), begun, movedStatements);

  /** The earlier statements from the cursor's place on, moved there; undefined where it is no such place. */
  function movedStatements(): Statement[] | undefined {
    const { moved } = lexed;
    if (!moved || cursor.place < moved.index) return undefined;
    const { by } = moved;
    const index = starts.indexOf(cursor.token.start - by.characters);
    if (index < first || !clean.has(starts[index]!)) return undefined;
    const rest = body.slice(index);
    for (const statement of rest) moveNode(statement, by);
    return rest;
  }
}

/**
 * The first statement that is to be read anew. Those in front of it were read without a mistake, and so were two
 * tokens more: the parser looks no farther ahead.
 */
function firstChanged({ begun }: Parsed, { tokens, kept }: LexedAgain, starts: readonly number[]): number {
  for (let index = starts.length - 1; index > 0; index--) {
    const start = starts[index]!;
    if (begun.get(start) === 0 && indexAt(tokens, start) + 1 < kept) return index;
  }
  return 0;
}

/** Index of the token that begins at an offset; of the first behind it where none does. */
function indexAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
