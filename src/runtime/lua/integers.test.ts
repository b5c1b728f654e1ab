import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LuaInteger } from "#fengari";
import * as integers from "./integers";

const { canonical, floatKey, fromFloat, isCanonical, MAXINTEGER, MININTEGER } = integers;

const edges = [0n, 1n, -1n, 2n ** 31n, 2n ** 32n, 2n ** 53n - 1n, 2n ** 53n, MAXINTEGER, MININTEGER];
const integer = fc.oneof(
  fc.bigInt({ min: MININTEGER, max: MAXINTEGER }),
  fc.bigInt({ min: -(2n ** 54n), max: 2n ** 54n }),
  fc.bigInt({ min: -100n, max: 100n }),
  fc.tuple(fc.constantFrom(...edges), fc.bigInt({ min: -2n, max: 2n })).map(([edge, by]) => edge + by),
);

/** That an operation gives what exact arithmetic gives, wrapped at 64 bits, in canonical form. */
function agrees(
  operation: (a: LuaInteger, b: LuaInteger) => LuaInteger,
  exact: (a: bigint, b: bigint) => bigint,
  isDefined: (b: bigint) => boolean = () => true,
): void {
  fc.assert(
    fc.property(integer, integer, (x, y) => {
      const a = BigInt.asIntN(64, x);
      const b = BigInt.asIntN(64, y);
      fc.pre(isDefined(b));
      const result = operation(canonical(a), canonical(b));
      expect(isCanonical(result)).toBe(true);
      expect(BigInt(result)).toBe(BigInt.asIntN(64, exact(a, b)));
    }),
    { numRuns: 2000 },
  );
}

function floorDivision(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return quotient * b !== a && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function shift(a: bigint, by: bigint): bigint {
  if (by <= -64n || by >= 64n) return 0n;
  return by >= 0n ? a << by : BigInt.asUintN(64, a) >> -by;
}

describe("64-bit integers", () => {
  test("add, subtract and multiply", () => {
    agrees(integers.add, (a, b) => a + b);
    agrees(integers.sub, (a, b) => a - b);
    agrees(integers.mul, (a, b) => a * b);
    agrees(integers.unm, (a) => -a);
  });

  test("divide towards minus infinity", () => {
    agrees(integers.idiv, floorDivision, (b) => b !== 0n);
    agrees(
      integers.mod,
      (a, b) => a - floorDivision(a, b) * b,
      (b) => b !== 0n,
    );
  });

  test("combine bits", () => {
    agrees(integers.band, (a, b) => a & b);
    agrees(integers.bor, (a, b) => a | b);
    agrees(integers.bxor, (a, b) => a ^ b);
    agrees(integers.bnot, (a) => ~a);
  });

  test("shift logically, to either side and by any number of bits", () => {
    agrees(integers.shl, shift);
    agrees(integers.shr, (a, by) => shift(a, -by));
    agrees(
      (a, b) => integers.shl(a, integers.mod(b, 70)),
      (a, b) => shift(a, b - floorDivision(b, 70n) * 70n),
    );
  });

  test("a float is a key as the integer of its value", () => {
    expect(floatKey(2 ** 53)).toBe(2n ** 53n);
    expect(Object.is(floatKey(-0), 0)).toBe(true);
    expect(floatKey(0.5)).toBe(0.5);
    expect(floatKey(2 ** 63)).toBe(2 ** 63);
    expect(fromFloat(-(2 ** 63))).toBe(MININTEGER);
    expect(fromFloat(Number.NaN)).toBe(false);
  });

  test("only one form of each integer is canonical", () => {
    expect([5, -0, 2 ** 53, 5n, 2n ** 53n, 2n ** 63n, 0.5, "5"].map(isCanonical)).toEqual([
      true,
      false,
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  test("survive a binary chunk", () => {
    const view = new DataView(new ArrayBuffer(8));
    for (const n of [0, -1, 5, MAXINTEGER, MININTEGER, 2n ** 53n]) {
      integers.setInteger(view, n);
      expect(integers.getInteger(view)).toBe(n);
    }
  });
});
