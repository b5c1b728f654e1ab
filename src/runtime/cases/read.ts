import { type ParsedCase, validateCase } from "./format/parse";
import { JsonSyntaxError, parseJson } from "./json/parse";
import { lineAndColumn } from "./json/positions";

/** More than any case needs: two chunks of 4 MiB in base64, and scripts. */
export const maxCaseBytes = 16_000_000;

function refuse(message: string): ParsedCase {
  return { ok: false, issues: [{ path: [], message }] };
}

/** Reads a case from a file's bytes or text, with line and column of every mistake. */
export function readCase(source: Uint8Array | string): ParsedCase {
  if (source.length > maxCaseBytes)
    return refuse(`larger than the ${maxCaseBytes / 1e6} MB that a case may have`);
  const text = typeof source === "string" ? source : decodeUtf8(source);
  if (text !== null) return readText(text);
  return refuse(`not UTF-8 text: the first wrong byte is at offset ${firstWrongByte(source as Uint8Array)}`);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readText(text: string): ParsedCase {
  try {
    const { value, positions } = parseJson(text);
    const parsed = validateCase(value);
    if (parsed.ok) return parsed;
    const issues = parsed.issues.map((issue) => ({
      ...issue,
      ...lineAndColumn(text, positions.locate(value, issue.path)),
    }));
    return { ok: false, issues };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return {
      ok: false,
      issues: [{ path: [], message: error.message, ...lineAndColumn(text, error.offset) }],
    };
  }
}

/** Offset of the first byte that belongs to no character; the decoder stops there but does not tell where. */
function firstWrongByte(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isUtf8(bytes.subarray(0, middle + 1), "start")) low = middle + 1;
    else high = middle;
  }
  // The byte that shows the mistake may come up to three bytes after the one that began the character.
  while (!isUtf8(bytes.subarray(0, low), "whole")) low--;
  return low;
}

/** Whether bytes are UTF-8, or as a `start` could become UTF-8 if more came. */
function isUtf8(bytes: Uint8Array, extent: "whole" | "start"): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: extent === "start" });
    return true;
  } catch {
    return false;
  }
}
