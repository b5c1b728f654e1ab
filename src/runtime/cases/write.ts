import type { Json, JsonObject } from "../gateway/types";
import { type Case, caseSchema } from "./format/case";

/** What a case is where it says nothing but what it must. */
const defaults = caseSchema.parse({ format: 1, release: "pacific", scripts: {} }) as unknown as JsonObject;
const always = new Set(["format", "name", "release", "scripts"]);

/**
 * A case as the text of its file: JSON in the order of the schema, without what is at its default, so that
 * files and differences between them stay short.
 */
export function writeCase(aCase: Case): string {
  const entries = Object.keys(caseSchema.shape).flatMap((key): [string, Json][] => {
    const value = (aCase as unknown as JsonObject)[key];
    if (value === undefined) return [];
    const standard = defaults[key];
    const isDefault = standard !== undefined && JSON.stringify(standard) === JSON.stringify(value);
    return isDefault && !always.has(key) ? [] : [[key, value]];
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
