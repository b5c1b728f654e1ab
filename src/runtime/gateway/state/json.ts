import { fieldsOf } from "../schema/index";
import type { Json, JsonObject, ReleaseName } from "../types";
import { MapValue } from "./map";
import { toText } from "./text";
import { ListValue, TableValue, type Value } from "./values";

/** A value as a case or result writes it; nil is null, integers beyond 2^53-1 are decimal strings. */
export function toJson(value: Value, release: ReleaseName): Json {
  if (value === null || typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "string") return toText(value);
  if (value instanceof MapValue) return mapJson(value, release);
  if (value instanceof ListValue) return value.items.map((item) => toJson(item, release));
  return tableJson(value, release);
}

/** A table by the document's field names. */
export function tableJson(table: TableValue, release: ReleaseName): JsonObject {
  const json: JsonObject = {};
  for (const [name, field] of fieldsOf(table.schema, release)) {
    if (field.type !== "function") json[field.name] = toJson(table.get(name), release);
  }
  return json;
}

/** A map of strings is an object, a map of tables a list whose items carry their key as `Id`. */
function mapJson(map: MapValue, release: ReleaseName): Json {
  if (map.of === undefined) {
    return Object.fromEntries(map.entries((key, value) => [toText(key), toJson(value, release)]));
  }
  return map.entries((key, value) => {
    const json = value instanceof TableValue ? tableJson(value, release) : {};
    return { Id: toText(key), ...json };
  });
}
