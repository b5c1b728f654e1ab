import type { LuaInteger } from "#fengari";

/**
 * 64-bit integer arithmetic of Lua 5.3 (reference manual, sections 3.4.1 to 3.4.3).
 *
 * An integer is a JavaScript number within ±(2^53 - 1) and a BigInt beyond; both results and operands are
 * canonical: never a BigInt within the safe range, never -0. JavaScript compares the two kinds exactly, so `<`,
 * `<=` and `==` need no help. Most integers are small, so every function tries numbers first.
 */

const SAFE = Number.MAX_SAFE_INTEGER;
const TWO_32 = 2 ** 32;
const TWO_63 = 2 ** 63;

export const MAXINTEGER = 2n ** 63n - 1n;
export const MININTEGER = -(2n ** 63n);

/** Wraps around at 64 bits and picks the kind of number. */
export function canonical(n: bigint): LuaInteger {
  const wrapped = BigInt.asIntN(64, n);
  return wrapped >= -SAFE && wrapped <= SAFE ? Number(wrapped) : wrapped;
}

/** Whether a JavaScript value is a Lua integer in the one form that the VM may hold. */
export function isCanonical(n: unknown): n is LuaInteger {
  if (typeof n === "number") return Number.isSafeInteger(n) && !Object.is(n, -0);
  return typeof n === "bigint" && canonical(n) === n;
}

/** The bits of an integer as an unsigned 64-bit number. */
export function unsigned(n: LuaInteger): bigint {
  return BigInt.asUintN(64, BigInt(n));
}

/** The integer that a float with an exact integer value within 64 bits stands for, otherwise false. */
export function fromFloat(n: number): LuaInteger | false {
  if (n >= -SAFE && n <= SAFE) return Math.floor(n) === n ? n + 0 : false;
  return n >= -TWO_63 && n < TWO_63 ? BigInt(n) : false;
}

export function add(a: LuaInteger, b: LuaInteger): LuaInteger {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (sum >= -SAFE && sum <= SAFE) return sum;
  }
  return canonical(BigInt(a) + BigInt(b));
}

export function sub(a: LuaInteger, b: LuaInteger): LuaInteger {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (difference >= -SAFE && difference <= SAFE) return difference;
  }
  return canonical(BigInt(a) - BigInt(b));
}

export function mul(a: LuaInteger, b: LuaInteger): LuaInteger {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (product >= -SAFE && product <= SAFE) return product + 0;
  }
  return canonical(BigInt(a) * BigInt(b));
}

/** Floor division; `b` is not 0. */
export function idiv(a: LuaInteger, b: LuaInteger): LuaInteger {
  if (typeof a === "number" && typeof b === "number") {
    if ((a | 0) === a && (b | 0) === b) return Math.floor(a / b) + 0;
    const rest = a % b;
    const quotient = (a - rest) / b; /* exact: `a - rest` is a multiple of `b` */
    return rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient + 0;
  }
  const x = BigInt(a);
  const y = BigInt(b);
  const rest = x % y;
  return canonical(x / y - (rest !== 0n && rest < 0n !== y < 0n ? 1n : 0n));
}

/** Remainder of floor division: it has the sign of `b`, which is not 0. */
export function mod(a: LuaInteger, b: LuaInteger): LuaInteger {
  if (typeof a === "number" && typeof b === "number") {
    if (a >= 0 && b > 0 && (a | 0) === a && (b | 0) === b) return (a | 0) % (b | 0); /* not C's slow fmod */
    const rest = a % b;
    return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest + 0;
  }
  const y = BigInt(b);
  const rest = BigInt(a) % y;
  return canonical(rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest);
}

export function unm(a: LuaInteger): LuaInteger {
  return typeof a === "number" ? 0 - a : canonical(-a);
}

/** High and low 32 bits put together, both given as signed 32-bit numbers. */
function fromHalves(high: number, low: number): LuaInteger {
  const n = high * TWO_32 + (low >>> 0);
  if (n >= -SAFE && n <= SAFE) return n;
  return canonical((BigInt(high) << 32n) + BigInt(low >>> 0));
}

/** High 32 bits of an integer that is a number: JavaScript's bitwise operators see only the low ones. */
function high(n: number): number {
  return Math.floor(n / TWO_32);
}

export function band(a: LuaInteger, b: LuaInteger): LuaInteger {
  if (typeof a === "number" && typeof b === "number") {
    if ((a | 0) === a && (b | 0) === b) return a & b;
    return fromHalves(high(a) & high(b), a & b);
  }
  return canonical(BigInt(a) & BigInt(b));
}

export function bor(a: LuaInteger, b: LuaInteger): LuaInteger {
  if (typeof a === "number" && typeof b === "number") {
    if ((a | 0) === a && (b | 0) === b) return a | b;
    return fromHalves(high(a) | high(b), a | b);
  }
  return canonical(BigInt(a) | BigInt(b));
}

export function bxor(a: LuaInteger, b: LuaInteger): LuaInteger {
  if (typeof a === "number" && typeof b === "number") {
    if ((a | 0) === a && (b | 0) === b) return a ^ b;
    return fromHalves(high(a) ^ high(b), a ^ b);
  }
  return canonical(BigInt(a) ^ BigInt(b));
}

export function bnot(a: LuaInteger): LuaInteger {
  if (typeof a === "number" && a < SAFE) return -1 - a;
  return canonical(~BigInt(a));
}

/** Logical shift to the left; a negative displacement shifts to the right. */
export function shl(a: LuaInteger, by: LuaInteger): LuaInteger {
  if (by < 0) return by <= -64 ? 0 : shiftRight(a, -Number(by));
  return by >= 64 ? 0 : shiftLeft(a, Number(by));
}

/** Logical shift to the right; a negative displacement shifts to the left. */
export function shr(a: LuaInteger, by: LuaInteger): LuaInteger {
  return shl(a, unm(by));
}

function shiftLeft(a: LuaInteger, by: number): LuaInteger {
  if (typeof a === "number") {
    const shifted = a * 2 ** by;
    if (shifted >= -SAFE && shifted <= SAFE) return shifted;
  }
  return canonical(BigInt(a) << BigInt(by));
}

function shiftRight(a: LuaInteger, by: number): LuaInteger {
  if (by === 0) return a;
  if (typeof a === "number" && a >= 0) return Math.floor(a / 2 ** by);
  return canonical(unsigned(a) >> BigInt(by));
}

/** Key of a float in a table: the integer of the same value, if there is one. */
export function floatKey(n: number): LuaInteger {
  const integer = fromFloat(n);
  return integer === false ? n : integer;
}

/** Writes an integer as 8 bytes, little-endian, as in a binary chunk. */
export function setInteger(view: DataView, n: LuaInteger): void {
  view.setBigInt64(0, BigInt(n), true);
}

/** Reads what `setInteger` wrote. */
export function getInteger(view: DataView): LuaInteger {
  return canonical(view.getBigInt64(0, true));
}
