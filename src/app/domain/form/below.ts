import { formsOf } from "../../../runtime/cases/fields/forms";
import type { TableName } from "../../../runtime/gateway/schema";
import type { Json, JsonObject } from "../../../runtime/gateway/types";
import { isObject } from "../json";

/**
 * What an overlay is laid over, with the names of its fields spelled as the overlay spells them: names of fields match
 * in any case, keys of maps do not.
 */
export function belowOf(request: JsonObject, overlay: JsonObject): JsonObject {
  return spelledAs(overlay, request, "Request");
}

function spelledAs(overlay: JsonObject, table: JsonObject, name: TableName): JsonObject {
  const keys = new Map(Object.keys(overlay).map((key) => [key.toLowerCase(), key]));
  const entries = Object.entries(table).map(([key, value]): [string, Json] => {
    const field = formsOf(name).get(key.toLowerCase());
    const spelled = field && keys.get(key.toLowerCase());
    if (spelled === undefined) return [key, value];
    const inner = field!.forms.find(({ type }) => type === "table")?.of;
    const over = overlay[spelled];
    const isTable = inner !== undefined && isObject(over) && isObject(value);
    return [spelled, isTable ? spelledAs(over, value, inner) : value];
  });
  return Object.fromEntries(entries);
}
