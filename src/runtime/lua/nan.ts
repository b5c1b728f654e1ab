import type { TValue } from "#fengari";
import { pow } from "./floats";

/*
 * PUC Lua on x86-64 prints a NaN with its sign: `0/0` is "-nan", `-(0/0)` is "nan". JavaScript does not keep the
 * sign of a NaN, so the VM keeps it in the variant of the value: a NaN that is a plain float is the processor's
 * default one, which is negative, and a positive one has the variant of its own below.
 */

const LUA_TNUMBER = 3;
const LUA_TNUMFLT = LUA_TNUMBER;

/** Variant tag of the positive NaN, beside fengari's LUA_TNUMFLT (variant 0) and LUA_TNUMINT (variant 1). */
export const LUA_TNUMNAN: number = LUA_TNUMBER | (2 << 4);

function isNaNValue(tv: TValue): boolean {
  return Number.isNaN(tv.value);
}

export function isPositiveNaN(tv: TValue | undefined): boolean {
  return tv?.type === LUA_TNUMNAN;
}

function set(res: TValue, n: number, positive: boolean): void {
  res.type = positive ? LUA_TNUMNAN : LUA_TNUMFLT;
  res.value = n;
}

/** `res = n`, the result of `a op b`; a NaN among the operands passes its sign on, the first one's if both are. */
export function setFloat(res: TValue, n: number, a: TValue, b: TValue): void {
  if (!Number.isNaN(n)) set(res, n, false);
  else set(res, n, isPositiveNaN(isNaNValue(a) ? a : b));
}

/** As `setFloat` for `+` and `*`, where the compiled PUC Lua swaps the operands. */
export function setFloatCommuted(res: TValue, n: number, a: TValue, b: TValue): void {
  if (!Number.isNaN(n)) set(res, n, false);
  else set(res, n, isPositiveNaN(isNaNValue(b) ? b : a));
}

/** `res = -a`, where `n` is `a` as a float. */
export function setNegated(res: TValue, n: number, a: TValue): void {
  set(res, -n, Number.isNaN(n) && !isPositiveNaN(a));
}

/**
 * Sign of the NaN that `x ^ y` gives: as for other operations, but glibc negates the one of a negative NaN to the
 * power of an odd integer.
 */
export function isPowerPositive(x: number, y: number, xPositive: boolean, yPositive: boolean): boolean {
  if (!Number.isNaN(x)) return yPositive;
  return xPositive || (!Number.isNaN(y) && Math.abs(y % 2) === 1);
}

/** `res = x ^ y`, where `x` and `y` are `a` and `b` as floats. */
export function setPower(res: TValue, x: number, y: number, a: TValue, b: TValue): void {
  const n = pow(x, y);
  set(res, n, Number.isNaN(n) && isPowerPositive(x, y, isPositiveNaN(a), isPositiveNaN(b)));
}
