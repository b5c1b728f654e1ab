import type { Json, JsonObject } from "../../../runtime/gateway/types";

export type Entry = [key: string, value: Json];

/** A map with one key renamed, in its place. Undefined where another entry has the new key. */
export function renamedKey(map: JsonObject, from: string, to: string): JsonObject | undefined {
  if (from !== to && Object.hasOwn(map, to)) return undefined;
  return Object.fromEntries(
    Object.entries(map).map(([key, value]): Entry => [key === from ? to : key, value]),
  );
}

/** A map with entries laid over it; known keys keep their place. */
export function withEntries(map: JsonObject, entries: readonly Entry[]): JsonObject {
  return Object.fromEntries(new Map([...Object.entries(map), ...entries]));
}

/**
 * Entries in a pasted text, one on each line: `key<tab>value`, `key: value` (as headers are written) or `key=value`.
 * Undefined where the text is a single word, which is pasted as it is.
 */
export function pastedEntries(text: string): Entry[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const rows = lines.map(
    (line) => /^\s*([^\t]+?)\t(.*)$/.exec(line) ?? /^\s*([^:=\s]+)\s*(?::\s+|=)(.*)$/.exec(line),
  );
  if (rows.length === 0 || (lines.length === 1 && !rows[0])) return undefined;
  return rows.map((row, index): Entry => (row ? [row[1]!, row[2]!.trim()] : [lines[index]!.trim(), ""]));
}
