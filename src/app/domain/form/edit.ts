import { JsonSyntaxError, parseJson } from "../../../runtime/cases/json/parse";
import type { Json, JsonObject } from "../../../runtime/gateway/types";
import { pretty } from "../draft";
import { isObject } from "../json";
import { type Path, withoutValue, withValue } from "./tree";

/** One edit of a form: a value to set at a path, or undefined to take out what stands there. */
export interface Edit {
  path: Path;
  value: Json | undefined;
}

/** The object that a document's text holds; null while the text cannot be read as one. */
export function readObject(text: string): JsonObject | null {
  try {
    const { value } = parseJson(text.trim() === "" ? "{}" : text);
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return null;
    throw error;
  }
}

/** The text after edits; as it was where it cannot be read or the edits change nothing. */
export function editJson(text: string, ...edits: readonly Edit[]): string {
  const root = readObject(text);
  if (root === null) return text;
  const changed = edits.reduce<Json>(
    (value, edit) =>
      edit.value === undefined ? withoutValue(value, edit.path) : withValue(value, edit.path, edit.value),
    root,
  );
  return changed === root ? text : pretty(changed);
}

/** Edits that bring fields of a document back to where the case began. */
export function fieldsToReset(keys: readonly string[], base: JsonObject): Edit[] {
  return keys.map((key) => ({ path: [key], value: base[key] }));
}
