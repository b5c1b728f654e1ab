import { JsonSyntaxError, parseJson } from "../../../runtime/cases/json/parse";
import type { Json, JsonObject } from "../../../runtime/gateway/types";
import { pretty } from "../draft";
import { isObject, type Path, withoutValue, withValue } from "./tree";

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

/** The text after an edit; as it was where it cannot be read or the edit changes nothing. */
export function editJson(text: string, { path, value }: Edit): string {
  const root = readObject(text);
  if (root === null) return text;
  const changed = value === undefined ? withoutValue(root, path) : withValue(root, path, value);
  return changed === root ? text : pretty(changed);
}
