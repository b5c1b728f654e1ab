import { isDigit, isHexDigit, type Scanner } from "./scanner";
import { utf8Length } from "./source";
import type { LuaVersion } from "./tokens";

export interface ShortString {
  value: string;
  byteLength: number;
  /** PUC's message with its `near` part. */
  error?: string;
}

const simpleEscapes: Record<string, string> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
  '"': '"',
  "'": "'",
};

/** Reads a quoted string; the scanner stands on the quote. An unfinished one ends at the end of its line. */
export function readShortString(scanner: Scanner, version: LuaVersion): ShortString {
  const quote = scanner.current;
  const content = new StringContent(quote);
  scanner.at++;
  while (scanner.current !== quote) {
    if (scanner.ended) {
      content.fail("unfinished string", "<eof>");
      return content.result();
    }
    if (scanner.onLineBreak) {
      content.fail("unfinished string");
      return content.result();
    }
    if (scanner.current === "\\") readEscape(scanner, version, content);
    else readRun(scanner, quote, content);
  }
  scanner.at++;
  return content.result();
}

class StringContent {
  private value = "";
  private byteLength = 0;
  private error: string | undefined;
  private readonly quote: string;

  constructor(quote: string) {
    this.quote = quote;
  }

  addText(text: string): void {
    this.value += text;
    this.byteLength += utf8Length(text);
  }

  addByte(byte: number): void {
    this.value += String.fromCharCode(byte);
    this.byteLength += 1;
  }

  /** Keeps the first error. `tail` is what PUC's buffer holds after the content read so far. */
  fail(message: string, near?: string, tail = ""): void {
    this.error ??= `${message} near ${near ?? `'${this.quote}${this.value}${tail}'`}`;
  }

  result(): ShortString {
    const { value, byteLength, error } = this;
    return error === undefined ? { value, byteLength } : { value, byteLength, error };
  }
}

function readRun(scanner: Scanner, quote: string, content: StringContent): void {
  const start = scanner.at;
  while (!scanner.ended && !scanner.onLineBreak && scanner.current !== quote && scanner.current !== "\\")
    scanner.at++;
  content.addText(scanner.text.slice(start, scanner.at));
}

function readEscape(scanner: Scanner, version: LuaVersion, content: StringContent): void {
  const start = scanner.at;
  scanner.at++;
  const letter = scanner.current;
  const fail = (message: string) =>
    content.fail(message, undefined, scanner.text.slice(start, scanner.at + (scanner.ended ? 0 : 1)));
  if (letter === "") return;
  if (simpleEscapes[letter] !== undefined) {
    content.addText(simpleEscapes[letter]);
    scanner.at++;
  } else if (scanner.onLineBreak) {
    scanner.skipLineBreak();
    content.addText("\n");
  } else if (letter === "x") readHexEscape(scanner, content, fail);
  else if (letter === "u") readUnicodeEscape(scanner, version, content, fail);
  else if (letter === "z") {
    scanner.at++;
    while (/^[ \t\v\f\r\n]$/.test(scanner.current)) {
      if (scanner.onLineBreak) scanner.skipLineBreak();
      else scanner.at++;
    }
  } else if (isDigit(letter)) readDecimalEscape(scanner, content, fail);
  else {
    fail("invalid escape sequence");
    content.addText(letter);
    scanner.at++;
  }
}

type Fail = (message: string) => void;

function readHexEscape(scanner: Scanner, content: StringContent, fail: Fail) {
  scanner.at++;
  let byte = 0;
  for (let digit = 0; digit < 2; digit++) {
    if (!isHexDigit(scanner.current)) return fail("hexadecimal digit expected");
    byte = byte * 16 + Number.parseInt(scanner.current, 16);
    scanner.at++;
  }
  content.addByte(byte);
}

function readDecimalEscape(scanner: Scanner, content: StringContent, fail: Fail) {
  let byte = 0;
  for (let digit = 0; digit < 3 && isDigit(scanner.current); digit++) {
    byte = byte * 10 + Number(scanner.current);
    scanner.at++;
  }
  if (byte > 255) fail("decimal escape too large");
  else content.addByte(byte);
}

function readUnicodeEscape(scanner: Scanner, version: LuaVersion, content: StringContent, fail: Fail) {
  const largest = version === "5.3" ? 0x10ffff : 0x7fffffff;
  scanner.at++;
  if (scanner.current !== "{") return fail("missing '{'");
  scanner.at++;
  if (!isHexDigit(scanner.current)) return fail("hexadecimal digit expected");
  let code = 0;
  while (isHexDigit(scanner.current)) {
    code = code * 16 + Number.parseInt(scanner.current, 16);
    if (code > largest) return fail("UTF-8 value too large");
    scanner.at++;
  }
  if (scanner.peek(0) !== "}") return fail("missing '}'");
  scanner.at++;
  content.addText(code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd");
}
