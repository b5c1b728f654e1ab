import type { Field, TableName } from "../../gateway/schema";
import type { Json, JsonObject } from "../../gateway/types";
import { didYouMean } from "../suggest";
import { type FieldForms, formsOf, grantId } from "./forms";

/** Where a path leads: into a field, into an entry of a map or list, or nowhere for the reason given. */
export type Target = { field: FieldForms } | { entryOf: Field } | { mistake: string };

/** Follows a path through the field tables, from `Request`. */
export function targetOf(keys: readonly (string | number)[]): Target {
  let table: TableName = "Request";
  let target: Target = { mistake: "names no field" };
  for (let i = 0; i < keys.length; ) {
    const key = String(keys[i++]);
    const field: FieldForms | undefined = formsOf(table).get(key.toLowerCase());
    if (!field) return { mistake: `${table} has no field ${key}${didYouMean(key, namesOf(table))}` };
    target = { field };
    const inner: Field | undefined = field.forms.find(
      ({ of, type }) => of !== undefined || type === "map" || type === "list",
    );
    if (inner && inner.type !== "table" && i < keys.length) {
      i++;
      target = { entryOf: inner };
    }
    if (i === keys.length) return target;
    if (!inner?.of) return { mistake: `${key} has no fields` };
    table = inner.of;
  }
  return target;
}

function namesOf(table: TableName): string[] {
  return [...formsOf(table).values()].map(({ name }) => name);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function grantOf(grants: Json[], id: string): Json | undefined {
  return grants.find((grant) => isObject(grant) && memberOf(grant, grantId) === id);
}

/** A member by exact key, else by name in any case, as radosgw compares the names of fields. */
function memberOf(object: JsonObject, key: string): Json | undefined {
  if (Object.hasOwn(object, key)) return object[key];
  const name = Object.keys(object).find((other) => other.toLowerCase() === key.toLowerCase());
  return name === undefined ? undefined : object[name];
}

/** The value at a path in a request's fields; undefined where it is nil. Keys of maps match exactly. */
export function valueAt(request: JsonObject, keys: readonly (string | number)[]): Json | undefined {
  let value: Json | undefined = request;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    const before = targetOf(keys.slice(0, i + 1));
    if (Array.isArray(value)) value = typeof key === "number" ? value[key] : grantOf(value, key);
    else if (!isObject(value)) return undefined;
    else if ("entryOf" in before) value = Object.hasOwn(value, key) ? value[key] : undefined;
    else value = memberOf(value, String(key));
  }
  return value ?? undefined;
}
