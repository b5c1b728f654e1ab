import { type Lexed, readNext } from "../lexer";
import { Scanner } from "../scanner";
import type { Comment, LuaVersion, Token } from "../tokens";
import { changeOf } from "./change";
import { type Move, moveAll } from "./move";

export interface LexedAgain extends Lexed {
  /** How many of the tokens are the earlier ones, where they were. */
  kept: number;
  /** Where the earlier ones go on, moved, and how far; null where none does. */
  moved: { index: number; by: Move } | null;
}

/** Tokens and comments of a text by those of an earlier one, which are used up. */
export function lexAgain(before: Lexed & { text: string }, text: string, version: LuaVersion): LexedAgain {
  const { head, tail } = changeOf(before.text, text);
  // What ends where the change begins might go on in it.
  const kept = indexOf(before.tokens, ({ end }) => end >= head);
  const restart = before.tokens[kept - 1];
  const scanner = new Scanner(text);
  scanner.at = restart?.end ?? 0;
  scanner.line = restart?.line ?? 1;
  const tokens = before.tokens.slice(0, kept);
  const comments = before.comments.slice(
    0,
    indexOf(before.comments, ({ start }) => start >= scanner.at),
  );
  const grown = text.length - before.text.length;
  let next = indexOf(before.tokens, ({ start }) => start >= before.text.length - tail);
  const lastBroken = before.tokens.findLastIndex(isBroken);
  for (;;) {
    const token = readNext(scanner, version, comments);
    while (next < before.tokens.length && before.tokens[next]!.start + grown < token.start) next++;
    const same = before.tokens[next];
    if (same && same.start + grown === token.start && !isBroken(token) && next > lastBroken) {
      const by = { characters: grown, lines: token.line - same.line };
      const rest = before.tokens.slice(next);
      const later = before.comments.slice(indexOf(before.comments, ({ start }) => start >= same.start));
      moveAll(rest, by);
      moveAll(later, by);
      const index = tokens.length;
      return { tokens: tokens.concat(rest), comments: comments.concat(later), kept, moved: { index, by } };
    }
    tokens.push(token);
    if (token.kind === "eof") return { tokens, comments, kept, moved: null };
  }
}

/** A mistake names its line, which would have to move as well. */
const isBroken = ({ error }: Token) => error !== undefined;

/** Index of the first that passes a test which all behind it pass, too. */
function indexOf<T extends Token | Comment>(all: readonly T[], passes: (one: T) => boolean): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(all[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
