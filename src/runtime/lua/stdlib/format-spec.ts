import type { LuaString } from "#fengari";

/** One conversion of `string.format`, such as `%-8.3f`. */
export interface FormatSpec {
  readonly left: boolean;
  readonly plus: boolean;
  readonly space: boolean;
  readonly alternate: boolean;
  readonly zero: boolean;
  /** Smallest number of bytes, 0 if none was given. */
  readonly width: number;
  readonly precision: number | undefined;
  /** No flag, width or precision at all. */
  readonly isPlain: boolean;
  /** Byte of the conversion letter; 0 at the end of the format. */
  readonly conversion: number;
  /** Index of the byte after the conversion letter. */
  readonly next: number;
}

const FLAGS = "-+ #0";
const DOT = 46;

function isDigit(c: number | undefined): boolean {
  return c !== undefined && c >= 48 && c <= 57;
}

/** End of a number of at most two digits. */
function twoDigits(s: LuaString, i: number): number {
  if (!isDigit(s[i])) return i;
  return isDigit(s[i + 1]) ? i + 2 : i + 1;
}

function number(s: LuaString, from: number, to: number): number {
  return from === to ? 0 : Number(String.fromCharCode(...s.subarray(from, to)));
}

/**
 * Reads the conversion whose first byte after `%` is at `start` (`scanformat` of lstrlib.c).
 * Returns the text of Lua's error for one that it does not accept.
 */
export function readFormatSpec(s: LuaString, start: number): FormatSpec | string {
  let i = start;
  while (i < s.length && FLAGS.includes(String.fromCharCode(s[i]!))) i++;
  if (i - start > FLAGS.length) return "invalid format (repeated flags)";
  const flags = String.fromCharCode(...s.subarray(start, i));
  const widthEnd = twoDigits(s, i);
  const width = number(s, i, widthEnd);
  i = widthEnd;
  let precision: number | undefined;
  if (s[i] === DOT) {
    const end = twoDigits(s, i + 1);
    precision = number(s, i + 1, end);
    i = end;
  }
  if (isDigit(s[i])) return "invalid format (width or precision too long)";
  return {
    left: flags.includes("-"),
    plus: flags.includes("+"),
    space: flags.includes(" "),
    alternate: flags.includes("#"),
    zero: flags.includes("0"),
    width,
    precision,
    isPlain: i === start,
    conversion: s[i] ?? 0,
    next: i + 1,
  };
}
