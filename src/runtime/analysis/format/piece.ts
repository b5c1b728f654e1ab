import type { Comment, Parsed, Token } from "../syntax/index";

/** A token or comment, in the order of the text. */
export interface Piece {
  start: number;
  end: number;
  text: string;
  /** Undefined for a comment. */
  token: Token | undefined;
  /** Line breaks between the piece before and this one. */
  breaksBefore: number;
  /** White space of any kind stands before it. */
  spaceBefore: boolean;
}

export function piecesOf({ tokens, comments, source }: Parsed): Piece[] {
  const { text } = source;
  const parts = [...tokens.filter(({ kind }) => kind !== "eof"), ...comments].sort(
    (a, b) => a.start - b.start,
  );
  let at = 0;
  return parts.map((part: Token | Comment) => {
    const gap = text.slice(at, part.start);
    at = part.end;
    return {
      start: part.start,
      end: part.end,
      text: text.slice(part.start, part.end),
      token: "kind" in part ? part : undefined,
      breaksBefore: gap.match(/\r\n|\r|\n/g)?.length ?? 0,
      spaceBefore: gap !== "",
    };
  });
}
