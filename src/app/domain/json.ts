import type { Json, JsonObject } from "../../runtime/gateway/types";

/** Whether a value is an object, not a list nor null. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
