import type { Json } from "../../../runtime/gateway/types";

const binary = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
const decimal = ["B", "kB", "MB", "GB", "TB", "PB", "EB"];

/** A number of bytes from 1 KiB on as people say it, `5 GiB`; undefined for smaller and for what is no number. */
export function readableSize(value: Json | undefined): string | undefined {
  const bytes = typeof value === "number" ? value : typeof value === "string" ? Number(value) : Number.NaN;
  if (!(Math.abs(bytes) >= 1024)) return undefined;
  const power = Math.min(Math.floor(Math.log2(Math.abs(bytes)) / 10), binary.length - 1);
  const size = bytes / 1024 ** power;
  return `${Number.isInteger(size) ? size : `≈ ${size.toFixed(1)}`} ${binary[power]}`;
}

/** The whole number of bytes that a size with a unit stands for, in digits; undefined where the text is none. */
export function bytesOf(text: string): string | undefined {
  const [, whole, fraction = "", unit = ""] = /^(-?\d+)(?:\.(\d{1,6}))?\s*([kmgtpe]?i?b)$/i.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const scale = scaleOf(unit.toLowerCase());
  if (scale === undefined) return undefined;
  // In integers, as a double is not exact beyond 8 PiB.
  const scaled = BigInt(whole + fraction) * scale;
  const divisor = 10n ** BigInt(fraction.length);
  return scaled % divisor === 0n ? String(scaled / divisor) : undefined;
}

function scaleOf(unit: string): bigint | undefined {
  const two = binary.findIndex((name) => name.toLowerCase() === unit);
  if (two >= 0) return 1024n ** BigInt(two);
  const ten = decimal.findIndex((name) => name.toLowerCase() === unit);
  return ten < 0 ? undefined : 1000n ** BigInt(ten);
}
