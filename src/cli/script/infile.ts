import { closeSync, openSync, readFileSync } from "node:fs";
import type { Infile } from "../../runtime";
import { decodeText } from "../files";

/**
 * The file that --infile names, read as radosgw-admin reads it.
 * @throws BadInput for bytes that are not UTF-8, which a case could not hold
 */
export function readInfile(name: string): Infile {
  let handle: number;
  try {
    handle = openSync(name, "r");
  } catch (error) {
    return { name, errno: errnoOf(error), opened: false };
  }
  try {
    return { name, text: decodeText(name, readFileSync(handle)) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { name, errno: errnoOf(error), opened: true };
  } finally {
    closeSync(handle);
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof (error as NodeJS.ErrnoException).errno === "number";
}

function errnoOf(error: unknown): number {
  return Math.abs((error as NodeJS.ErrnoException).errno ?? 0);
}
