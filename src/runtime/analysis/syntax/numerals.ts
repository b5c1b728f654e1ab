import { isHexDigit, type Scanner } from "./scanner";
import type { LuaVersion } from "./tokens";

export interface Numeral {
  kind: "integer" | "float";
  malformed: boolean;
}

const decimal = /^(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const hexadecimal = /^0[xX]([\da-fA-F]+\.?[\da-fA-F]*|\.[\da-fA-F]+)([pP][+-]?\d+)?$/;

/** Reads a numeral as llex.c's read_numeral does: greedily first, then judged as a whole. */
export function readNumeral(scanner: Scanner, version: LuaVersion): Numeral {
  const start = scanner.at;
  const hex = scanner.current === "0" && /[xX]/.test(scanner.peek());
  scanner.at += hex ? 2 : 1;
  const exponent = hex ? /[pP]/ : /[eE]/;
  for (;;) {
    if (exponent.test(scanner.current)) {
      scanner.at++;
      if (/[+-]/.test(scanner.current)) scanner.at++;
    }
    if (isHexDigit(scanner.current) || scanner.current === ".") scanner.at++;
    else break;
  }
  if (version === "5.4" && /[A-Za-z_]/.test(scanner.current)) scanner.at++;
  const text = scanner.text.slice(start, scanner.at);
  return {
    kind: isInteger(text) ? "integer" : "float",
    malformed: !(hex ? hexadecimal : decimal).test(text),
  };
}

/** Hexadecimal integers wrap around; a decimal one past 64 bits is a float. */
function isInteger(text: string): boolean {
  if (/^0[xX][\da-fA-F]+$/.test(text)) return true;
  return /^\d+$/.test(text) && (text.length < 19 || BigInt(text) < 2n ** 63n);
}

/** Value of a well-formed numeral as a JavaScript number (rounded past 2^53); hexadecimal integers wrap. */
export function numeralValue(text: string): number {
  if (!/^0[xX]/.test(text)) return Number(text);
  if (/^0[xX][\da-fA-F]+$/.test(text)) return Number(BigInt.asIntN(64, BigInt(text)));
  const [mantissa = "0", power = "0"] = text.slice(2).split(/[pP]/);
  const [whole = "", fraction = ""] = mantissa.split(".");
  return Number.parseInt(whole + fraction || "0", 16) * 2 ** (Number(power) - 4 * fraction.length);
}
