import { library } from "./library";

export const stringLibrary = library("string", "Texts: sequences of bytes.", {
  byte: ["(s: string, i?: integer, j?: integer): integer", "Values of the bytes from i to j."],
  char: ["(...): string", "Text of the given byte values."],
  dump: ["(f: function, strip?: boolean): string", "Bytecode of a function."],
  find: [
    "(s: string, pattern: string, init?: integer, plain?: boolean): integer?, integer?",
    "Where pattern is first found; with plain, as it stands.",
  ],
  format: ["(format: string, ...): string", "Text after a format such as %s, %d, %5.2f or %q."],
  gmatch: ["(s: string, pattern: string): function", "Iterates over the matches of pattern."],
  gsub: [
    "(s: string, pattern: string, repl: any, n?: integer): string, integer",
    "Replaces matches of pattern; gives the text and how many.",
  ],
  len: ["(s: string): integer", "Length in bytes."],
  lower: ["(s: string): string", "Text in lower case."],
  match: [
    "(s: string, pattern: string, init?: integer): string?, ...",
    "Captures of the first match of pattern, or nil.",
  ],
  pack: ["(fmt: string, ...): string", "Binary form of values."],
  packsize: ["(fmt: string): integer", "Length of what pack makes of a format."],
  rep: ["(s: string, n: integer, sep?: string): string", "Text repeated n times."],
  reverse: ["(s: string): string", "Bytes in reverse order."],
  sub: [
    "(s: string, i: integer, j?: integer): string",
    "Bytes from i to j; negative ones count from the end.",
  ],
  unpack: ["(fmt: string, s: string, pos?: integer): any", "Values from their binary form."],
  upper: ["(s: string): string", "Text in upper case."],
});

export const utf8Library = library("utf8", "Texts in UTF-8.", {
  char: ["(...): string", "Text of the given code points."],
  charpattern: ["string", "Pattern that matches one UTF-8 character."],
  codepoint: [
    "(s: string, i?: integer, j?: integer): integer",
    "Code points of the characters that start between i and j.",
  ],
  codes: ["(s: string): function", "Iterates over positions and code points."],
  len: [
    "(s: string, i?: integer, j?: integer): integer?, integer?",
    "Number of characters, or nil and where the text is not UTF-8.",
  ],
  offset: ["(s: string, n: integer, i?: integer): integer?", "Byte where the n-th character starts."],
});
