import { readLongBracket } from "./longBrackets";
import { readNumeral } from "./numerals";
import { isDigit, Scanner } from "./scanner";
import { utf8Length } from "./source";
import { readShortString } from "./strings";
import { type Comment, keywords, type LuaVersion, type Token, type TokenKind } from "./tokens";

export interface Lexed {
  /** In order, ending with one `eof`; what lies between them is white space and comments. */
  tokens: Token[];
  comments: Comment[];
}

const reserved: ReadonlySet<string> = new Set(keywords);
const symbols: ReadonlySet<string> = new Set([
  ..."... << >> // == ~= <= >= :: ..".split(" "),
  ..."+-*/%^#&~|<>=(){}[];:,.",
]);
const nameStart = /^[A-Za-z_]$/;
const nameRun = /[A-Za-z0-9_]*/y;

/** All tokens and comments of a text. Never fails: a mistake is noted on the token that shows it. */
export function lex(text: string, version: LuaVersion): Lexed {
  const scanner = new Scanner(text);
  const lexed: Lexed = { tokens: [], comments: [] };
  for (;;) {
    const token = readNext(scanner, version, lexed.comments);
    lexed.tokens.push(token);
    if (token.kind === "eof") return lexed;
  }
}

/** The next token; comments in front of it are added to `comments`. */
export function readNext(scanner: Scanner, version: LuaVersion, comments: Comment[]): Token {
  const commentError = skipTrivia(scanner, comments);
  const token = readToken(scanner, version);
  if (commentError) token.error = commentError;
  return token;
}

function skipTrivia(scanner: Scanner, comments: Comment[]): Token["error"] {
  for (;;) {
    const code = scanner.code;
    if (code === 10 || code === 13) scanner.skipLineBreak();
    else if (code === 32 || code === 9 || code === 11 || code === 12) scanner.at++;
    else if (code === 45 && scanner.peek() === "-") {
      const error = readComment(scanner, comments);
      if (error) return error;
    } else return undefined;
  }
}

function readComment(scanner: Scanner, comments: Comment[]): Token["error"] {
  const start = scanner.at;
  const line = scanner.line;
  scanner.at += 2;
  const level = scanner.longBracketLevel();
  if (level < 0) {
    while (!scanner.ended && !scanner.onLineBreak) scanner.at++;
    const text = scanner.text.slice(start + 2, scanner.at);
    comments.push({ start, end: scanner.at, text, line, long: false });
    return undefined;
  }
  const { value, closed } = readLongBracket(scanner, level);
  comments.push({ start, end: scanner.at, text: value, line, long: true });
  return closed ? undefined : unfinished("comment", line, scanner.line);
}

function unfinished(what: string, from: number, line: number): NonNullable<Token["error"]> {
  return { message: `unfinished long ${what} (starting at line ${from}) near <eof>`, line };
}

function readToken(scanner: Scanner, version: LuaVersion): Token {
  const start = scanner.at;
  const first = scanner.current;
  if (first === "") return finish(scanner, "eof", start);
  if (nameStart.test(first)) return readName(scanner, start);
  if (isDigit(first) || (first === "." && isDigit(scanner.peek()))) {
    const { kind, malformed } = readNumeral(scanner, version);
    const token = finish(scanner, kind, start);
    return malformed ? withError(token, `malformed number near '${token.text}'`) : token;
  }
  if (first === '"' || first === "'") {
    const { value, byteLength, error } = readShortString(scanner, version);
    const token = { ...finish(scanner, "string", start), value, byteLength };
    return error ? withError(token, error) : token;
  }
  if (first === "[") {
    const token = readBracket(scanner, start);
    if (token) return token;
  }
  return readSymbol(scanner, start);
}

/** The token from `start` to where the scanner is. */
function finish(scanner: Scanner, kind: TokenKind, start: number): Token {
  const { at: end, line } = scanner;
  return { kind, start, end, text: scanner.text.slice(start, end), line };
}

function readName(scanner: Scanner, start: number): Token {
  nameRun.lastIndex = start;
  nameRun.test(scanner.text);
  scanner.at = nameRun.lastIndex;
  const token = finish(scanner, "name", start);
  if (reserved.has(token.text)) token.kind = "keyword";
  return token;
}

const longestSymbol = 3;

function readSymbol(scanner: Scanner, start: number): Token {
  for (let length = longestSymbol; length > 0; length--) {
    const text = scanner.text.slice(start, start + length);
    if (text.length < length || !symbols.has(text)) continue;
    scanner.at += length;
    return finish(scanner, "symbol", start);
  }
  scanner.at += String.fromCodePoint(scanner.text.codePointAt(start)!).length;
  return finish(scanner, "unknown", start);
}

/** A long string, or the mistake `[=` without its second bracket; nothing for a plain `[`. */
function readBracket(scanner: Scanner, start: number): Token | undefined {
  const level = scanner.longBracketLevel();
  const { line } = scanner;
  if (level >= 0) {
    const { value, closed } = readLongBracket(scanner, level);
    const token = { ...finish(scanner, "string", start), value, byteLength: utf8Length(value) };
    return closed ? token : { ...token, error: unfinished("string", line, scanner.line) };
  }
  if (scanner.peek() !== "=") return undefined;
  scanner.at++;
  while (scanner.current === "=") scanner.at++;
  const token = { ...finish(scanner, "string", start), value: "", byteLength: 0 };
  return withError(token, `invalid long string delimiter near '${token.text}'`);
}

function withError(token: Token, message: string): Token {
  return { ...token, error: { message, line: token.line } };
}
