import { type Chunk, walk } from "../syntax/index";
import type { Piece } from "./piece";

const openers = new Set(["then", "do", "repeat", "function", "else", "(", "{", "["]);
const closers = new Set(["end", "until", "else", "elseif", ")", "}", "]"]);
/** Words that stand as deep as the statement they belong to when they begin a line. */
const middles = new Set(["then", "do"]);

interface Opened {
  /** Depth of the line that holds the opener. */
  depth: number;
  isBlock: boolean;
}

/** Depth of each line that a piece begins, by the piece's index. */
export function depths(pieces: readonly Piece[], chunk: Chunk): Map<number, number> {
  const statements = statementStarts(chunk);
  const result = new Map<number, number>();
  const open: Opened[] = [];
  let lineDepth = 0;
  pieces.forEach((piece, index) => {
    if (index === 0 || piece.breaksBefore > 0) {
      lineDepth = depthOfLine(pieces, index, open, statements);
      result.set(index, lineDepth);
    }
    if (!isWordOrSymbol(piece)) return;
    const { text } = piece;
    if (closers.has(text)) open.pop();
    if (openers.has(text)) open.push({ depth: lineDepth, isBlock: !/^[({[]$/.test(text) });
  });
  return result;
}

function depthOfLine(
  pieces: readonly Piece[],
  index: number,
  open: readonly Opened[],
  statements: ReadonlySet<number>,
): number {
  let left = open.length;
  let at = index;
  while (pieces[at] && isWordOrSymbol(pieces[at]!) && closers.has(pieces[at]!.text) && left > 0) {
    left--;
    at++;
    if (["else", "elseif", "until"].includes(pieces[at - 1]!.text)) break;
  }
  if (left < open.length) return open[left]!.depth;
  const top = open.at(-1);
  const base = top ? top.depth + 1 : 0;
  const piece = pieces[index]!;
  const isContinued =
    piece.token && (top?.isBlock ?? true) && !statements.has(piece.start) && piece.text !== ";";
  return isContinued && !middles.has(piece.text) ? base + 1 : base;
}

function isWordOrSymbol({ token }: Piece): boolean {
  return token?.kind === "keyword" || token?.kind === "symbol";
}

function statementStarts(chunk: Chunk): Set<number> {
  const starts = new Set<number>();
  walk(chunk, (node) => {
    if (node.type === "Block") for (const { start } of node.body) starts.add(start);
  });
  return starts;
}
