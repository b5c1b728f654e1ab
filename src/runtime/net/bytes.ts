/** Byte strings, as Lua's strings are. */
export type Bytes = Uint8Array;

export const noBytes: Bytes = new Uint8Array(0);

/** The bytes of a text, UTF-8. */
export function encode(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** The text of UTF-8 bytes; what is not UTF-8 becomes U+FFFD. */
export function decode(bytes: Bytes): string {
  return new TextDecoder().decode(bytes);
}

export function concat(parts: readonly Bytes[]): Bytes {
  if (parts.length === 0) return noBytes;
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Part of the bytes, or the very bytes where that is all of them. */
export function piece(bytes: Bytes, from: number, to: number): Bytes {
  return from === 0 && to >= bytes.length ? bytes : bytes.subarray(from, to);
}
