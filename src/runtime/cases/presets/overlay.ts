import type { Json, JsonObject } from "../../gateway/types";

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `patch` laid over `base` as a case's `operation` is: objects merge, null removes, lists replace. */
export function layOver(base: JsonObject, patch: JsonObject): JsonObject {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(patch)) {
    const below = merged.get(key);
    if (value === null) merged.delete(key);
    else merged.set(key, isObject(value) && isObject(below) ? layOver(below, value) : value);
  }
  return Object.fromEntries(merged);
}
