import type { LuaInteger } from "#fengari";
import { exponential, fixed, general, hexadecimal, nonFinite } from "../floats";
import { unsigned } from "../integers";
import type { FormatSpec } from "./format-spec";

/** Puts sign or prefix and digits into the width: zeros between them, or spaces around them. */
function pad(spec: FormatSpec, prefix: string, digits: string, zeros: boolean): string {
  const missing = spec.width - prefix.length - digits.length;
  if (missing <= 0) return prefix + digits;
  if (spec.left) return prefix + digits + " ".repeat(missing);
  if (zeros) return prefix + "0".repeat(missing) + digits;
  return " ".repeat(missing) + prefix + digits;
}

function signOf(spec: FormatSpec, negative: boolean): string {
  if (negative) return "-";
  if (spec.plus) return "+";
  return spec.space ? " " : "";
}

/** At least `precision` digits; no digit at all for 0 with precision 0. */
function withPrecision(spec: FormatSpec, digits: string): string {
  if (spec.precision === 0 && digits === "0") return "";
  return digits.padStart(spec.precision ?? 0, "0");
}

/** `%d` and `%i`. */
export function formatSigned(spec: FormatSpec, n: LuaInteger): string {
  const magnitude = (n < 0 ? -BigInt(n) : n).toString();
  const zeros = spec.zero && spec.precision === undefined;
  return pad(spec, signOf(spec, n < 0), withPrecision(spec, magnitude), zeros);
}

/** `%u`, `%o`, `%x` and `%X`. */
export function formatUnsigned(spec: FormatSpec, n: LuaInteger): string {
  const letter = String.fromCharCode(spec.conversion);
  const base = letter === "u" ? 10 : letter === "o" ? 8 : 16;
  let digits = withPrecision(spec, unsigned(n).toString(base));
  if (spec.alternate && base === 8 && !digits.startsWith("0")) digits = `0${digits}`;
  const prefix = spec.alternate && base === 16 && n !== 0 ? "0x" : "";
  const text = pad(spec, prefix, digits, spec.zero && spec.precision === undefined);
  return letter === "X" ? text.toUpperCase() : text;
}

function magnitudeText(spec: FormatSpec, letter: string, x: number): string {
  const precision = spec.precision ?? 6;
  switch (letter) {
    case "f":
      return fixed(x, precision, spec.alternate);
    case "e":
      return exponential(x, precision, spec.alternate);
    case "g":
      return general(x, precision, spec.alternate);
    default:
      return hexadecimal(x, spec.precision, spec.alternate);
  }
}

/** `%e`, `%f`, `%g`, `%a` and their capital forms. */
export function formatFloat(spec: FormatSpec, x: number, positiveNaN: boolean): string {
  const given = String.fromCharCode(spec.conversion);
  const letter = given.toLowerCase();
  const text = Number.isFinite(x)
    ? formatFinite(spec, letter, x)
    : formatNonFinite(spec, nonFinite(x, positiveNaN));
  return given === letter ? text : text.toUpperCase();
}

function formatFinite(spec: FormatSpec, letter: string, x: number): string {
  const negative = x < 0 || Object.is(x, -0);
  const digits = magnitudeText(spec, letter, Math.abs(x));
  const sign = signOf(spec, negative);
  if (letter !== "a") return pad(spec, sign, digits, spec.zero);
  return pad(spec, `${sign}0x`, digits.slice(2), spec.zero);
}

/** Infinities and NaN are never padded with zeros. */
function formatNonFinite(spec: FormatSpec, text: string): string {
  const negative = text.startsWith("-");
  return pad(spec, signOf(spec, negative), negative ? text.slice(1) : text, false);
}
