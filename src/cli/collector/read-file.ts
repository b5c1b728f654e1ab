import { readFileSync, statSync } from "node:fs";

/** The bytes of a file of this machine; undefined where there is none. */
export function readFile(path: string): Uint8Array | undefined {
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  return isFile ? readFileSync(path) : undefined;
}
