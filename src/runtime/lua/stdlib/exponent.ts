const bits = new DataView(new ArrayBuffer(8));

/** C's `frexp`: `x = mantissa * 2^exponent` with the mantissa from 0.5 to 1, or `x` and 0 for 0, infinity and NaN. */
export function frexp(x: number): { mantissa: number; exponent: number } {
  if (x === 0 || !Number.isFinite(x)) return { mantissa: x, exponent: 0 };
  bits.setFloat64(0, x);
  let biased = (bits.getUint16(0) >>> 4) & 0x7ff;
  let shifted = 0;
  if (biased === 0) {
    shifted = 64; /* a subnormal number: make it a normal one first */
    bits.setFloat64(0, x * 2 ** 64);
    biased = (bits.getUint16(0) >>> 4) & 0x7ff;
  }
  bits.setUint16(0, (bits.getUint16(0) & 0x800f) | (1022 << 4));
  return { mantissa: bits.getFloat64(0), exponent: biased - 1022 - shifted };
}

/** C's `ldexp`: `x * 2^exponent`, rounded once. */
export function ldexp(x: number, exponent: number): number {
  const { mantissa, exponent: own } = frexp(x);
  const total = Math.max(-2200, Math.min(2200, own + exponent));
  if (total > 1024) return mantissa * Number.POSITIVE_INFINITY || x;
  if (total >= -1021) return mantissa * 2 * 2 ** (total - 1);
  return mantissa * 2 ** Math.max(total + 1021, -1074) * 2 ** -1021;
}
