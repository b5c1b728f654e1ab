/*
 * Numbers to text, as `printf` of glibc does it in the C locale: every digit exact, ties to even. JavaScript's own
 * `toFixed`, `toExponential` and `toPrecision` round ties up and stop at 100 digits, so the digits come from exact
 * integer arithmetic. Functions take a finite number that is not negative; signs are the caller's.
 */

const bits = new DataView(new ArrayBuffer(8));

/** `x` as `mantissa * 2^exponent`. */
function decompose(x: number): { mantissa: bigint; exponent: number } {
  bits.setFloat64(0, x);
  const biased = (bits.getUint16(0) >>> 4) & 0x7ff;
  const fraction = bits.getBigUint64(0) & 0xfffffffffffffn;
  if (biased === 0) return { mantissa: fraction, exponent: -1074 };
  return { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 };
}

function divideToEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  const up = twice > denominator || (twice === denominator && (quotient & 1n) === 1n);
  return up ? quotient + 1n : quotient;
}

/** `x * 10^power`, rounded to an integer. */
function scaled(x: number, power: number): bigint {
  const { mantissa, exponent } = decompose(x);
  let numerator = mantissa;
  let denominator = 1n;
  if (power >= 0) numerator *= 10n ** BigInt(power);
  else denominator *= 10n ** BigInt(-power);
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  return divideToEven(numerator, denominator);
}

/** The first `count` decimal digits of `x`, and the power of ten of the first one. */
function leadingDigits(x: number, count: number): { digits: string; power: number } {
  if (x === 0) return { digits: "0".repeat(count), power: 0 };
  const shortest = x.toExponential();
  let power = Number(shortest.split("e")[1]);
  /* a number just below a power of ten may have that power as its shortest form */
  if (shortest.startsWith("1e") && scaled(x, count - power).toString().length === count) power -= 1;
  const digits = scaled(x, count - 1 - power).toString();
  if (digits.length > count) return { digits: digits.slice(0, count), power: power + 1 };
  return { digits, power };
}

function withPoint(whole: string, fraction: string, alternate: boolean): string {
  return fraction !== "" || alternate ? `${whole}.${fraction}` : whole;
}

function exponentText(power: number): string {
  return `e${power < 0 ? "-" : "+"}${Math.abs(power).toString().padStart(2, "0")}`;
}

/** `%f`. `alternate` is the flag `#`: a point even without digits after it. */
export function fixed(x: number, precision: number, alternate = false): string {
  const digits = scaled(x, precision)
    .toString()
    .padStart(precision + 1, "0");
  const point = digits.length - precision;
  return withPoint(digits.slice(0, point), digits.slice(point), alternate);
}

/** `%e`. */
export function exponential(x: number, precision: number, alternate = false): string {
  const { digits, power } = leadingDigits(x, precision + 1);
  return withPoint(digits.slice(0, 1), digits.slice(1), alternate) + exponentText(power);
}

/** `%g`. `alternate` keeps the zeros at the end. */
export function general(x: number, precision: number, alternate = false): string {
  const count = Math.max(precision, 1);
  const { digits, power } = leadingDigits(x, count);
  const significant = alternate ? digits : digits.replace(/0+$/, "") || "0";
  if (power < -4 || power >= count)
    return withPoint(significant.slice(0, 1), significant.slice(1), alternate) + exponentText(power);
  if (power < 0) return withPoint("0", "0".repeat(-power - 1) + significant, alternate);
  const padded = significant.padEnd(power + 1, "0");
  return withPoint(padded.slice(0, power + 1), padded.slice(power + 1), alternate);
}

/** `%a`, with as many digits as needed if no precision is given. */
export function hexadecimal(x: number, precision: number | undefined, alternate = false): string {
  const parts = decompose(x);
  let mantissa = parts.mantissa;
  const exponent = mantissa === 0n ? 0 : parts.exponent + 52;
  let fractionDigits = 13;
  if (precision !== undefined && precision < 13) {
    mantissa = divideToEven(mantissa, 1n << BigInt(4 * (13 - precision)));
    fractionDigits = precision;
  }
  const digits = mantissa.toString(16).padStart(fractionDigits + 1, "0");
  const point = digits.length - fractionDigits;
  let fraction = digits.slice(point);
  fraction = precision === undefined ? fraction.replace(/0+$/, "") : fraction.padEnd(precision, "0");
  return `0x${withPoint(digits.slice(0, point), fraction, alternate)}p${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
}

/** Text of infinities and of the NaN with its sign; `positiveNaN` is said by the value that held it. */
export function nonFinite(x: number, positiveNaN = false): string {
  if (Number.isNaN(x)) return positiveNaN ? "nan" : "-nan";
  return x < 0 ? "-inf" : "inf";
}

/** `%.14g`, Lua's `LUAI_NUMFFORMAT`: what `tostring` writes before it adds ".0" to what looks like an integer. */
export function number2str(x: number): string {
  if (!Number.isFinite(x)) return nonFinite(x);
  if (Number.isInteger(x) && Math.abs(x) < 1e14) return Object.is(x, -0) ? "-0" : String(x);
  const magnitude = Math.abs(x);
  return (x < 0 ? "-" : "") + (plain(magnitude) ?? general(magnitude, 14));
}

/** Quick way for a number that JavaScript writes with few digits and no exponent: nothing is rounded then. */
function plain(x: number): string | undefined {
  if (x < 1e-4 || x >= 1e14) return undefined;
  const text = String(x);
  return text.length <= 15 ? text : undefined;
}

/** C's `pow`: unlike JavaScript's, 1 to any power is 1, and so is -1 to an infinite one. */
export function pow(x: number, y: number): number {
  if (x === 1 || (x === -1 && Math.abs(y) === Number.POSITIVE_INFINITY)) return 1;
  return x ** y;
}
