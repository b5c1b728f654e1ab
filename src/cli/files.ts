import { readFileSync, statSync } from "node:fs";
import { BadInput } from "./badInput";

/** More than any hook needs. */
export const maxScriptBytes = 4_000_000;

const reasons: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "this is a folder, not a file",
  ENOTDIR: "a part of this path is not a folder",
};

/**
 * A system error in words, without the name of the call that met it.
 * @param done what could not be done to the file
 */
export function systemReason(error: unknown, done = "read"): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "EACCES") return `this file may not be ${done}`;
  return reasons[code ?? ""] ?? `cannot be ${done} (${code ?? message})`;
}

/**
 * The bytes of a file that is not longer than `limit`; a longer one is refused before it is read.
 * @throws BadInput
 */
export function readLimited(file: string, limit: number): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > limit)
      throw new BadInput([`${file}: ${megabytes(size)} MB, more than the ${megabytes(limit)} MB allowed`]);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput([`${file}: ${systemReason(error)}`]);
  }
}

/**
 * The text of a file that is not longer than `limit` bytes.
 * @throws BadInput
 */
export function readText(file: string, limit: number): string {
  return decodeText(file, readLimited(file, limit));
}

/**
 * Bytes of a file as text. A byte order mark stays: the gateway's Lua refuses it, and so must this.
 * @throws BadInput for bytes that are not UTF-8
 */
export function decodeText(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BadInput([`${file}: not UTF-8 text`]);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1).replace(/\.0$/, "");
}
