import type { Json } from "../../gateway/types";

/** Characters of a text, and entries of a map, that are told. */
const maxText = 40;
const maxEntries = 4;

/**
 * What stood at one place in words short enough for a table: `nil`, `"photos"`, `a, b, 2 more`.
 * @param several the place is below a map or list, so that there may be none or many values
 */
export function summaryOf(values: readonly (Json | undefined)[], several: boolean): string {
  if (!several) return summary(values[0]);
  const distinct = [...new Set(values.map(summary))];
  return distinct.length === 0 ? "no entry" : shortened(distinct, " or ");
}

function summary(value: Json | undefined): string {
  if (value === undefined || value === null) return "nil";
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.length === 0 ? "empty" : `${value.length} in the list`;
  const keys = Object.keys(value);
  return keys.length === 0 ? "empty" : shortened(keys, ", ");
}

function quoted(text: string): string {
  return JSON.stringify(text.length > maxText ? `${text.slice(0, maxText)}…` : text);
}

function shortened(parts: readonly string[], between: string): string {
  const more = parts.length - maxEntries;
  return parts.slice(0, maxEntries).join(between) + (more > 0 ? `${between}${more} more` : "");
}
