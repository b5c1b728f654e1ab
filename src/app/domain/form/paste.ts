import type { Json } from "../../../runtime/gateway/types";
import { isObject } from "../json";
import type { Entry } from "./rows";

/** What a pasted text holds for a map. */
export interface Pasted {
  entries: Entry[];
  /** Keys that the text has more than once; the last one counts. */
  repeated: string[];
}

/**
 * Entries in a pasted text: a JSON object or list of tags, rows of a spreadsheet, `key: value` lines as headers are
 * written, `key=value` lines, or a query such as x-amz-tagging has it. Undefined where the text is one word, which is
 * pasted as it is.
 */
export function pastedEntries(text: string): Pasted | undefined {
  const entries = jsonEntries(text) ?? queryEntries(text.trim()) ?? lineEntries(text);
  if (!entries) return undefined;
  const keys = entries.map(([key]) => key);
  return {
    entries: [...new Map(entries)],
    repeated: [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))],
  };
}

function jsonEntries(text: string): Entry[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  if (Array.isArray(value)) return value.flatMap((item) => pairEntry(item) ?? []);
  return isObject(value) ? Object.entries(value).map(([key, item]): Entry => [key, textOf(item)]) : undefined;
}

/** `["key", "value"]`, or `{ "Key": …, "Value": … }` as the AWS tools write tags. */
function pairEntry(item: Json): Entry[] | undefined {
  if (Array.isArray(item)) return [[textOf(item[0] ?? ""), textOf(item[1] ?? "")]];
  if (!isObject(item)) return undefined;
  const key = item.Key ?? item.key ?? item.name;
  return key === undefined ? undefined : [[textOf(key), textOf(item.Value ?? item.value ?? "")]];
}

function textOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** `team=blue&env=dev`, percent-encoded. */
function queryEntries(text: string): Entry[] | undefined {
  if (!/^[^\s=&]+=[^\s=&]*(?:&[^\s=&]+=[^\s=&]*)+$/.test(text)) return undefined;
  return [...new URLSearchParams(text)];
}

const lineForms = [
  /^\s*([^\t]*?\S)\s*\t(.*)$/,
  /^\s*([^\s=]+?)\s*(?::\s+|\s=\s|=)(.*)$/,
  // A header without the blank; names of headers have a dash, and keys such as aws:SourceIp have none.
  /^\s*([\w]+-[\w-]+):(.*)$/,
];

function lineEntries(text: string): Entry[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const found = lines.map((line) => lineForms.map((form) => form.exec(line)).find(Boolean));
  if (lines.length === 0 || (lines.length === 1 && !found[0])) return undefined;
  return found.map(
    (match, index): Entry => (match ? [match[1]!, unquoted(match[2]!.trim())] : [lines[index]!.trim(), ""]),
  );
}

/** A spreadsheet quotes cells that hold quotes or line ends. */
function unquoted(cell: string): string {
  return /^".*"$/.test(cell) && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
