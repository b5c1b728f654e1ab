import { describe, expect, test } from "vitest";
import { fromLatin1 } from "./bytes";
import { readFloat, readInteger } from "./numerals";

const integer = (text: string) => readInteger(fromLatin1(text))?.n ?? null;
const float = (text: string) => readFloat(fromLatin1(text))?.n ?? null;

describe("text to numbers", () => {
  test("decimal integers beyond 64 bits are none, hexadecimal ones wrap", () => {
    expect(integer("9223372036854775807")).toBe(2n ** 63n - 1n);
    expect(integer("-9223372036854775808")).toBe(-(2n ** 63n));
    expect(integer("9223372036854775808")).toBeNull();
    expect(integer("0xffffffffffffffff")).toBe(-1);
    expect(integer("0x1ffffffffffffffff")).toBe(-1);
    expect(integer("-0x8000000000000000")).toBe(-(2n ** 63n));
  });

  test("white space and leading zeros do not count", () => {
    expect(integer(" \t+0000000000000000000000000012\n")).toBe(12);
    expect(Object.is(integer("-0"), 0)).toBe(true);
  });

  test("what is no numeral is null", () => {
    for (const text of ["", " ", "-", "0x", "1a", "- 1", "1 2", "--1"]) expect(integer(text)).toBeNull();
    for (const text of ["", ".", "e5", "1e", "1e+", "0x", "0x.", "0x1p", "inf", "nan", "1..2"])
      expect(float(text)).toBeNull();
  });

  test("hexadecimal floats are rounded once, ties to even", () => {
    expect(float("0x1.00000000000008p0")).toBe(1);
    expect(float("0x1.000000000000080000000001p0")).toBe(1 + 2 ** -52);
    expect(float("0x1p-1075")).toBe(0);
    expect(float("0x1.8p-1075")).toBe(5e-324);
    expect(float("-0x1.fffffffffffff8p1023")).toBe(Number.NEGATIVE_INFINITY);
    expect(float("0x1p99999")).toBe(Number.POSITIVE_INFINITY);
  });

  test("the end is where a NUL or the text ends", () => {
    expect(readInteger(fromLatin1("12 \0 34"))).toEqual({ n: 12, i: 3 });
    expect(readFloat(fromLatin1("1.5  "))).toEqual({ n: 1.5, i: 5 });
  });
});
