import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exponential, fixed, general, hexadecimal, nonFinite, number2str, pow } from "./floats";
import { readFloat } from "./numerals";

const positive = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });

describe("numbers to text", () => {
  test("ties round to even, as in C", () => {
    expect([0.5, 1.5, 2.5].map((x) => fixed(x, 0))).toEqual(["0", "2", "2"]);
    expect(exponential(2.5, 0)).toBe("2e+00");
    expect(general(1234567890123.25, 14)).toBe("1234567890123.2");
  });

  test("digits are exact beyond those that JavaScript gives", () => {
    expect(fixed(0.1, 25)).toBe("0.1000000000000000055511151");
    expect(exponential(1e23, 16)).toBe("9.9999999999999992e+22");
    expect(general(5e-324, 3)).toBe("4.94e-324");
  });

  test("the flag # keeps the point and the zeros", () => {
    expect(fixed(2, 0, true)).toBe("2.");
    expect(general(1, 4, true)).toBe("1.000");
    expect(general(1, 4)).toBe("1");
  });

  test("hexadecimal digits are the number's own", () => {
    expect(hexadecimal(255.5, undefined)).toBe("0x1.ffp+7");
    expect(hexadecimal(5e-324, undefined)).toBe("0x0.0000000000001p-1022");
    expect(hexadecimal(1.999, 3)).toBe("0x1.ffcp+0");
  });

  test("%.17g and %a read back as the same number", () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    fc.assert(
      fc.property(positive, (x) => {
        expect(readFloat(bytes(general(x, 17)))?.n).toBe(x);
        expect(readFloat(bytes(hexadecimal(x, undefined)))?.n).toBe(x);
      }),
    );
  });

  test("tostring's quick way gives what the exact one gives", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          positive,
          fc.tuple(fc.integer(), fc.integer({ min: 1, max: 1e6 })).map(([a, b]) => Math.abs(a / b)),
        ),
        (x) => {
          expect(number2str(x)).toBe(general(x, 14));
        },
      ),
    );
  });

  test("what is not finite has a name", () => {
    expect([1 / 0, -1 / 0, Number.NaN].map((x) => nonFinite(x))).toEqual(["inf", "-inf", "-nan"]);
    expect(nonFinite(Number.NaN, true)).toBe("nan");
  });

  test("pow of 1 and -1 is C's", () => {
    expect(pow(1, Number.NaN)).toBe(1);
    expect(pow(-1, Number.POSITIVE_INFINITY)).toBe(1);
    expect(pow(2, 10)).toBe(1024);
  });
});
