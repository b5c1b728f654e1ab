import type { LuaInteger } from "#fengari";
import { canonical, unsigned } from "../integers";

/** Bytes of a Lua integer. */
export const SZINT = 8;

function place(index: number, size: number, little: boolean): number {
  return little ? index : size - 1 - index;
}

/** The bytes of an integer in `size` bytes; more than 8 repeat the sign if `signed`. */
export function packInteger(n: LuaInteger, size: number, little: boolean, signed: boolean): Uint8Array {
  const bytes = new Uint8Array(size);
  let rest = unsigned(n);
  for (let i = 0; i < size; i++) {
    bytes[place(i, size, little)] = i < SZINT ? Number(rest & 0xffn) : signed && n < 0 ? 0xff : 0;
    rest >>= 8n;
  }
  return bytes;
}

/** The integer of `size` bytes at `offset`, or null if more than 8 bytes hold a value that does not fit. */
export function unpackInteger(
  data: Uint8Array,
  offset: number,
  size: number,
  little: boolean,
  signed: boolean,
): LuaInteger | null {
  const limit = Math.min(size, SZINT);
  let n = 0n;
  for (let i = limit - 1; i >= 0; i--) n = (n << 8n) | BigInt(data[offset + place(i, size, little)]!);
  const result = canonical(signed ? BigInt.asIntN(8 * limit, n) : n);
  const sign = signed && result < 0 ? 0xff : 0;
  for (let i = limit; i < size; i++) if (data[offset + place(i, size, little)] !== sign) return null;
  return result;
}
