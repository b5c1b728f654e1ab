import type { Json, JsonObject } from "../../../gateway/types";
import type { Case } from "../../format/case";
import type { Keys, SingleEdit } from "./edit";

/** The case with the edits made, in order; the base stays as it is. */
export function withEdits(base: Case, edits: readonly SingleEdit[]): Case {
  return edits.reduce((edited, { layer, keys, value }) => {
    const changed = replaced(edited[layer] as Json | undefined, keys, value);
    const { [layer]: _, ...others } = edited;
    return (changed === undefined ? others : { ...others, [layer]: changed }) as Case;
  }, base);
}

/** What the case has where an edit changes it. */
export function valueBefore(base: Case, { layer, keys }: SingleEdit): Json | undefined {
  return keys.reduce<Json | undefined>(
    (value, key) => (isHolder(value) ? (value as JsonObject)[key] : undefined),
    base[layer] as Json | undefined,
  );
}

function replaced(value: Json | undefined, [key, ...rest]: Keys, wanted: Json | undefined): Json | undefined {
  if (key === undefined) return wanted;
  if (Array.isArray(value)) {
    const item = replaced(value[Number(key)], rest, wanted);
    return item === undefined ? value.filter((_, i) => i !== key) : value.with(Number(key), item);
  }
  const { [key]: inner, ...others } = isHolder(value) ? (value as JsonObject) : {};
  const changed = replaced(inner, rest, wanted);
  return changed === undefined ? others : { ...others, [key]: changed };
}

function isHolder(value: Json | undefined): boolean {
  return typeof value === "object" && value !== null;
}
