import type { LuaInteger, LuaString } from "#fengari";
import { latin1 } from "./bytes";
import { canonical } from "./integers";

/*
 * Text to numbers, as `l_str2int` and `l_str2d` of Lua 5.3's lobject.c with glibc's `strtod` in the C locale.
 * Both readers skip white space around the numeral and stop at a NUL.
 */

/** The number read, and the index of the first byte after it and its white space: the end of text or a NUL. */
export interface Numeral<N> {
  readonly n: N;
  readonly i: number;
}

const MINUS = 45;
const PLUS = 43;
const ZERO = 48;
const DOT = 46;

export function isSpace(c: number | undefined): boolean {
  return c === 32 || (c !== undefined && c >= 9 && c <= 13);
}

function isDigit(c: number | undefined): c is number {
  return c !== undefined && c >= 48 && c <= 57;
}

/** Value of a digit of bases up to 36, or 36 and more for any other byte. */
export function digitValue(c: number | undefined): number {
  if (c === undefined) return 255;
  if (c <= 57) return c >= 48 ? c - 48 : 255;
  const letter = c | 32;
  return letter >= 97 && letter <= 122 ? letter - 87 : 255;
}

function skipSpace(s: LuaString, i: number): number {
  while (isSpace(s[i])) i++;
  return i;
}

function isHexPrefix(s: LuaString, i: number): boolean {
  return s[i] === ZERO && ((s[i + 1] ?? 0) | 32) === 120;
}

function atEnd(s: LuaString, i: number): boolean {
  return i >= s.length || s[i] === 0;
}

/** A run of digits as an exact integer; fast while it is small. */
function digits(s: LuaString, from: number, to: number, base: 10 | 16): bigint | number {
  if (to - from <= (base === 10 ? 15 : 13)) {
    let n = 0;
    for (let i = from; i < to; i++) n = n * base + digitValue(s[i]);
    return n;
  }
  return BigInt((base === 16 ? "0x" : "") + latin1(s.subarray(from, to)));
}

/** Reads an integer: hexadecimal ones wrap around, decimal ones beyond 64 bits are none. */
export function readInteger(s: LuaString): Numeral<LuaInteger> | null {
  let i = skipSpace(s, 0);
  const negative = s[i] === MINUS;
  if (negative || s[i] === PLUS) i++;
  const base = isHexPrefix(s, i) ? 16 : 10;
  if (base === 16) i += 2;
  let start = i;
  while (digitValue(s[i]) < base) i++;
  const end = i;
  i = skipSpace(s, i);
  if (start === end || !atEnd(s, i)) return null;
  while (start < end - 1 && s[start] === ZERO) start++;
  if (base === 10 && end - start > 19) return null;
  if (base === 16) start = Math.max(start, end - 16);
  const n = digits(s, start, end, base);
  if (typeof n === "number") return { n: negative ? 0 - n : n, i };
  const exact = negative ? -n : n;
  if (base === 10 && BigInt.asIntN(64, exact) !== exact) return null;
  return { n: canonical(exact), i };
}

/** Reads a float, decimal or hexadecimal; "inf" and "nan" are none. */
export function readFloat(s: LuaString): Numeral<number> | null {
  const start = skipSpace(s, 0);
  const signed = s[start] === MINUS || s[start] === PLUS ? start + 1 : start;
  const read = isHexPrefix(s, signed) ? readHexFloat(s, signed + 2) : readDecimalFloat(s, signed);
  if (read === null) return null;
  const i = skipSpace(s, read.i);
  return atEnd(s, i) ? { n: s[start] === MINUS ? -read.n : read.n, i } : null;
}

function skipDigits(s: LuaString, i: number, base: number): number {
  while (digitValue(s[i]) < base) i++;
  return i;
}

/** End of an exponent that starts at `i` with one of the letters of `mark` (lower case), or `i` if there is none. */
function exponentEnd(s: LuaString, i: number, mark: number): number {
  if (((s[i] ?? 0) | 32) !== mark) return i;
  const sign = s[i + 1] === MINUS || s[i + 1] === PLUS ? 1 : 0;
  return isDigit(s[i + 1 + sign]) ? skipDigits(s, i + 1 + sign, 10) : i;
}

function readDecimalFloat(s: LuaString, from: number): Numeral<number> | null {
  const point = skipDigits(s, from, 10);
  const end = s[point] === DOT ? skipDigits(s, point + 1, 10) : point;
  const digitCount = end - from - (s[point] === DOT ? 1 : 0);
  if (digitCount === 0) return null;
  const i = exponentEnd(s, end, 101 /* e */);
  return { n: Number(latin1(s.subarray(from, i))), i };
}

function readHexFloat(s: LuaString, from: number): Numeral<number> | null {
  const point = skipDigits(s, from, 16);
  const hasPoint = s[point] === DOT;
  const end = hasPoint ? skipDigits(s, point + 1, 16) : point;
  const fraction = hasPoint ? end - point - 1 : 0;
  if (point - from + fraction === 0) return null;
  const mantissa = latin1(s.subarray(from, point)) + latin1(s.subarray(hasPoint ? point + 1 : point, end));
  const i = exponentEnd(s, end, 112 /* p */);
  const exponent = i > end ? Number(latin1(s.subarray(end + 1, i))) : 0;
  return { n: scale(BigInt(`0x${mantissa}`), exponent - 4 * fraction), i };
}

/** `mantissa * 2^exponent`, rounded to the nearest double, ties to even, also among subnormal numbers. */
function scale(mantissa: bigint, exponent: number): number {
  const length = mantissa === 0n ? 0 : mantissa.toString(2).length;
  const top = length + exponent; /* the value is below 2^top */
  if (length === 0 || top < -1074) return 0;
  if (top > 1024) return Number.POSITIVE_INFINITY;
  const precision = Math.min(53, top + 1074); /* bits that a double of this size can keep */
  const drop = length - precision;
  if (drop <= 0) return timesPowerOfTwo(Number(mantissa), exponent);
  const half = 1n << BigInt(drop - 1);
  const kept = mantissa >> BigInt(drop);
  const rest = mantissa - (kept << BigInt(drop));
  const up = rest > half || (rest === half && (kept & 1n) === 1n);
  return timesPowerOfTwo(Number(up ? kept + 1n : kept), exponent + drop);
}

/** Exact where the result is a double: two steps keep every power of two within range. */
function timesPowerOfTwo(n: number, exponent: number): number {
  const first = Math.max(-1000, Math.min(1000, exponent));
  return n * 2 ** first * 2 ** (exponent - first);
}
