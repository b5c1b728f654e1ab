import { fromLatin1, latin1 } from "../../lua/bytes";

/** A string of bytes, one character below U+0100 for each, so that `<` orders it as the gateway's maps do. */
export type ByteString = string;

const encoder = new TextEncoder();
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The UTF-8 bytes of a text. */
export function toBytes(text: string): ByteString {
  return isAscii(text) ? text : latin1(encoder.encode(text));
}

/** The text of UTF-8 bytes; every byte that is not part of a UTF-8 sequence becomes `\xNN`. */
export function toText(bytes: ByteString): string {
  if (isAscii(bytes)) return bytes;
  try {
    return strict.decode(fromLatin1(bytes));
  } catch {
    return decodeMixed(bytes);
  }
}

/** The string up to its first NUL, as C reads it. */
export function cString(bytes: ByteString): ByteString {
  const end = bytes.indexOf("\0");
  return end < 0 ? bytes : bytes.slice(0, end);
}

/** Whether a text is the same as bytes. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

function decodeMixed(bytes: ByteString): string {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    const sequence = bytes.slice(at, at + Math.max(length, 1));
    text += length === 0 ? `\\x${hex(bytes.charCodeAt(at))}` : strict.decode(fromLatin1(sequence));
    at += sequence.length;
  }
  return text;
}

/** Bytes of the well-formed UTF-8 sequence at `at`; 0 if there is none. */
function sequenceLength(bytes: ByteString, at: number): number {
  const lead = bytes.charCodeAt(at);
  const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length < 2) return length;
  try {
    strict.decode(fromLatin1(bytes.slice(at, at + length)));
    return at + length <= bytes.length ? length : 0;
  } catch {
    return 0;
  }
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}
