import type { Json, JsonObject } from "../../gateway/types";
import { JsonSyntaxError, parseJson } from "../json/parse";
import { ImportError } from "./imported";

export function beginsAsJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}

/**
 * A JSON object, or the first of a list of them or of one in each line, as the ops log's socket writes them; and how
 * many more there are. @throws ImportError with the place of a mistake
 */
export function readRecord(text: string): { record: JsonObject; more: number } {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const isByLine = lines.length > 1 && isObject(recordIn(lines[0]!)) && isObject(recordIn(lines[1]!));
  const { value } = isByLine ? { value: lines.map(recordIn) } : read(text);
  const all = Array.isArray(value) ? value : [value];
  const record = all[0] ?? null;
  if (!isObject(record))
    throw new ImportError(
      all.length === 0
        ? "The list is empty: paste one that holds a record of the ops log."
        : "Expected an object in JSON: paste a record of the ops log, or a captured request.",
    );
  return { record, more: all.length - 1 };
}

function read(text: string): { value: Json } {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new ImportError(error.message, error.offset);
  }
}

/** A line on its own, with the comma that the socket of some releases puts between records; null for other text. */
function recordIn(line: string): Json {
  try {
    return parseJson(line.trim().replace(/,$/, "")).value;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return null;
    throw error;
  }
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
