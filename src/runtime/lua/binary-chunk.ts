import { fromLatin1 } from "./bytes";

const ESC = 0x1b;

/** The parts of a header behind its first byte: the signature "Lua", the version, the format. */
const headerOf = {
  "5.3": [
    { bytes: [0x4c, 0x75, 0x61], fault: "not a" },
    { bytes: [0x53], fault: "version mismatch in" },
    { bytes: [0], fault: "format mismatch in" },
  ],
  "5.4": [
    { bytes: [0x4c, 0x75, 0x61], fault: "not a binary chunk" },
    { bytes: [0x54], fault: "version mismatch" },
    { bytes: [0], fault: "format mismatch" },
  ],
} as const;

/** Whether `lua_load` takes a chunk for a precompiled one. */
export function isBinaryChunk(bytes: Uint8Array): boolean {
  return bytes[0] === ESC;
}

/**
 * Why a precompiled chunk that came as a C string does not load, as `lua_load` says it. None does: the format is a NUL,
 * at which the string ends.
 */
export function binaryChunkMessage(bytes: Uint8Array, luaVersion: "5.3" | "5.4"): Uint8Array {
  const fault = faultOf(bytes, luaVersion);
  return fromLatin1(
    luaVersion === "5.3"
      ? `binary string: ${fault ?? "truncated"} precompiled chunk`
      : `binary string: bad binary format (${fault ?? "truncated chunk"})`,
  );
}

/** What is wrong with the first part that is not as it has to be; null where the chunk ends before. */
function faultOf(bytes: Uint8Array, luaVersion: "5.3" | "5.4"): string | null {
  let at = 1;
  for (const part of headerOf[luaVersion]) {
    const found = bytes.subarray(at, at + part.bytes.length);
    if (found.length < part.bytes.length) return null;
    if (part.bytes.some((byte, i) => found[i] !== byte)) return part.fault;
    at += part.bytes.length;
  }
  return null;
}
