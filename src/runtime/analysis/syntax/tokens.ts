import type { Range } from "./source";

/** Which Lua the gateway's build links; it decides a few points of the grammar. */
export type LuaVersion = "5.3" | "5.4";

export const keywords = [
  "and",
  "break",
  "do",
  "else",
  "elseif",
  "end",
  "false",
  "for",
  "function",
  "goto",
  "if",
  "in",
  "local",
  "nil",
  "not",
  "or",
  "repeat",
  "return",
  "then",
  "true",
  "until",
  "while",
] as const;

/** `unknown` is a character that starts no token. */
export type TokenKind = "name" | "keyword" | "symbol" | "string" | "integer" | "float" | "unknown" | "eof";

export interface Token extends Range {
  kind: TokenKind;
  /** As written. */
  text: string;
  /** Line on which the token ends, counted as Lua's lexer counts. */
  line: number;
  /** A string's content, with escapes resolved; each escaped byte above 127 is one character. */
  value?: string;
  /** Bytes of a string's content. */
  byteLength?: number;
  /** What PUC Lua says when it reads this token. */
  error?: LexicalError;
}

export interface LexicalError {
  /** With its `near …` part, without chunk name and line. */
  message: string;
  line: number;
}

export interface Comment extends Range {
  /** Without dashes and brackets. */
  text: string;
  line: number;
  long: boolean;
}

/** A token as PUC's messages quote it after `near`. */
export function quoteToken(token: Token): string {
  switch (token.kind) {
    case "eof":
      return "<eof>";
    case "string":
      return `'${token.text.startsWith("[") ? token.text : token.text[0] + token.value! + token.text[0]}'`;
    case "unknown":
      return quoteByte(token.text);
    default:
      return `'${token.text}'`;
  }
}

function quoteByte(text: string): string {
  const first = new TextEncoder().encode(text)[0] ?? 0;
  return first >= 32 && first < 127 ? `'${String.fromCharCode(first)}'` : `'<\\${first}>'`;
}
