import type { Token } from "../tokens";

/** The first token that starts at or behind an offset; the `eof` token at the latest. */
export function tokenAfter(tokens: Token[], offset: number): Token {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start >= offset) high = middle;
    else low = middle + 1;
  }
  return tokens[low]!;
}
