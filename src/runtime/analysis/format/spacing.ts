import { keywords } from "../syntax/index";
import type { Piece } from "./piece";

const words: ReadonlySet<string> = new Set(keywords);
/** Words that end a value, so that an operator behind them has two sides. */
const valueWords = new Set(["end", "nil", "true", "false", "..."]);
const binary = new Set("+ - * / // % ^ .. == ~= < > <= >= = & | ~ << >>".split(" "));

/** White space between two pieces of one line: a space, or nothing. */
export function spaceBetween(pieces: readonly Piece[], index: number): "" | " " {
  const left = pieces[index - 1]!;
  const right = pieces[index]!;
  if (!left.token || !right.token) return " ";
  if (mustBeApart(left.text, right.text)) return " ";
  const [a, b] = [left.text, right.text];
  if (isAttribute(pieces, index)) return "";
  if (b === "," || b === ";" || b === ")" || b === "]") return "";
  if (b === "." || b === ":" || a === "." || a === ":" || a === "(" || a === "[") return "";
  if (a === "::" || b === "::") return insideLabel(pieces, index) ? "" : " ";
  if (a === "{" || b === "}") return right.spaceBefore && a + b !== "{}" ? " " : "";
  if (b === "[") return endsValue(pieces, index - 1) ? "" : " ";
  if (b === "(") return opensCall(pieces, index) ? "" : " ";
  if (isUnary(pieces, index - 1)) return a === "not" ? " " : "";
  if (b === "{" || right.token.kind === "string") {
    const isCall = endsValue(pieces, index - 1);
    return isCall && !right.spaceBefore ? "" : " ";
  }
  return " ";
}

/** Pieces that would be read as another token if they touched. */
function mustBeApart(a: string, b: string): boolean {
  return (a.endsWith("-") && b.startsWith("-")) || (a.endsWith("[") && b.startsWith("["));
}

/** `<const>` behind a name in Lua 5.4. */
function isAttribute(pieces: readonly Piece[], index: number): boolean {
  for (const open of [index - 1, index - 2]) {
    const [less, name, more] = [pieces[open], pieces[open + 1], pieces[open + 2]];
    if (less?.text === "<" && /^(const|close)$/.test(name?.text ?? "") && more?.text === ">")
      return index <= open + 2;
  }
  return false;
}

function insideLabel(pieces: readonly Piece[], index: number): boolean {
  const colons = pieces.slice(0, index).filter(({ text }) => text === "::").length;
  return colons % 2 === 1;
}

function opensCall(pieces: readonly Piece[], index: number): boolean {
  const { text } = pieces[index - 1]!;
  return text === "function" || endsValue(pieces, index - 1) || isUnarySymbol(pieces, index - 1);
}

function isUnarySymbol(pieces: readonly Piece[], index: number): boolean {
  return pieces[index]!.text !== "not" && isUnary(pieces, index);
}

/** Whether the piece can be the end of a value: a name, a constant, a closing bracket. */
function endsValue(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (!piece?.token) return false;
  const { kind, text } = piece.token;
  if (kind === "name" || kind === "string" || kind === "integer" || kind === "float") return true;
  return text === ")" || text === "]" || text === "}" || valueWords.has(text);
}

function isUnary(pieces: readonly Piece[], index: number): boolean {
  const { text } = pieces[index]!;
  if (text === "#" || text === "not") return true;
  if (text !== "-" && text !== "~") return false;
  const before = previousToken(pieces, index);
  if (before < 0) return false;
  const { text: left } = pieces[before]!;
  return !endsValue(pieces, before) && (binary.has(left) || words.has(left) || /^[({[,;#]$/.test(left));
}

function previousToken(pieces: readonly Piece[], index: number): number {
  let at = index - 1;
  while (at >= 0 && !pieces[at]!.token) at--;
  return at;
}
