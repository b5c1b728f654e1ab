import { readFileSync, statSync } from "node:fs";
import { BadInput } from "./badInput";

const reasons: Record<string, string> = {
  ENOENT: "there is no such file",
  EACCES: "this file may not be read",
  EISDIR: "this is a folder, not a file",
  ENOTDIR: "a part of this path is not a folder",
};

/** A system error in words, without the name of the call that met it. */
export function systemReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ""] ?? `cannot be read (${code ?? message})`;
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

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1).replace(/\.0$/, "");
}
