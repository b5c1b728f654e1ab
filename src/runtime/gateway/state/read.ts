import { documentNamesOf, type Field, fieldsOf, lowerNameOf, now, type TableName } from "../schema/index";
import type { Json, JsonObject, ReleaseName } from "../types";
import { InputError, mismatch } from "./issue";
import { MapValue, type Shuffle } from "./map";
import { readScalar, timeText, userTable } from "./scalar";
import { type ByteString, toBytes } from "./text";
import { ListValue, TableValue, type Value } from "./values";

/** What reading a request depends on besides its JSON. */
export interface ReadOptions {
  readonly release: ReleaseName;
  /** Milliseconds since 1970: the default of fields that tell when the request came. */
  readonly clock: number;
  /** Order of the maps; `undefined`: by key, the environment as given. */
  readonly shuffle?: Shuffle | undefined;
}

/** Reads a table; fields that are left out get the schema's default, those of other releases are passed over. */
export function readTable(
  table: TableName,
  json: Json,
  path: string,
  place: string,
  options: ReadOptions,
): TableValue {
  const object = checkObject(json, place);
  const given = isInDocumentNames(table, object) ? null : byLowerName(table, object, place);
  const value = new TableValue(table, path);
  for (const [name, field] of fieldsOf(table, options.release)) {
    if (field.type === "function") continue;
    const own = given === null ? field.name : given.get(name);
    const json = own === undefined ? undefined : object[own];
    let read = readPlain(field, json);
    if (read === undefined) {
      const here = own === undefined ? place : `${place}.${own}`;
      read = readField(field, json, `${path}.${field.name}`, here, options);
    }
    value.set(name, read);
  }
  return value;
}

/** Most fields: those that are read without knowing where they are; undefined for others. */
function readPlain(field: Field, json: Json | undefined): Value | undefined {
  switch (typeof json) {
    case "string":
      return field.type === "string" ? toBytes(json) : undefined;
    case "number":
      return field.type === "integer" && Number.isSafeInteger(json) ? json : undefined;
    case "boolean":
      return field.type === "boolean" ? json : undefined;
    default:
      return field.optional && (json === undefined || json === null) ? null : undefined;
  }
}

/** Reads one field; `json` undefined or null: nil where the field is optional, else its default. */
export function readField(
  field: Field,
  json: Json | undefined,
  path: string,
  place: string,
  options: ReadOptions,
): Value {
  if (json === undefined || json === null) {
    if (field.optional) return null;
    return defaultOf(field, path, options);
  }
  switch (field.type) {
    case "table":
      return readTable(field.of!, field.of === "User" ? userTable(json) : json, path, place, options);
    case "map":
      return readMap(field, json, path, place, options);
    case "list":
      return readList(field, json, path, place, options);
    default:
      return readScalar(field, json, place);
  }
}

/** Whether a JSON object has its fields by the document's names, so that none is unknown or there twice. */
function isInDocumentNames(table: TableName, json: JsonObject): boolean {
  const names = documentNamesOf(table);
  return Object.keys(json).every((name) => names.has(name));
}

/** The names by which a JSON object has its fields, by lower-case name. One that no release knows is a mistake. */
export function byLowerName(table: TableName, json: JsonObject, place: string): Map<string, string> {
  const given = new Map<string, string>();
  for (const name of Object.keys(json)) {
    const lower = lowerNameOf(table, name);
    if (lower === undefined) throw new InputError(`${place}.${name}`, "no release has this field");
    if (given.has(lower))
      throw new InputError(`${place}.${name}`, "is there twice: names differ by case only");
    given.set(lower, name);
  }
  return given;
}

/** A table is written as an object. */
export function checkObject(json: Json, place: string): JsonObject {
  if (isObject(json)) return json;
  throw mismatch(place, "an object", json);
}

export function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

const epochText = timeText(0);

function defaultOf(field: Field, path: string, options: ReadOptions): Value {
  if (field.default === now) return timeText(options.clock);
  if (field.default !== undefined) return readField(field, field.default, path, path, options);
  switch (field.type) {
    case "table":
      return readTable(field.of!, {}, path, path, options);
    case "map":
      return readMap(field, field.of === undefined ? {} : [], path, path, options);
    case "list":
      return new ListValue(field.of, path, []);
    case "integer":
      return 0;
    case "boolean":
      return false;
    case "time":
      return epochText;
    default:
      return "";
  }
}

function readMap(field: Field, json: Json, path: string, place: string, options: ReadOptions): MapValue {
  if (field.of === undefined) {
    if (!isObject(json)) throw mismatch(place, "an object of strings", json);
    const entries = Object.keys(json).map((key) => {
      return [toBytes(key), readItem(json[key]!, key, place)] as const;
    });
    const isEnvironment = field.name === "Environment";
    return new MapValue(undefined, path, entries, {
      layout: isEnvironment ? "hash" : field.writable ? "block" : "tree",
      order: options.shuffle ?? (isEnvironment ? "given" : "key"),
      writable: field.writable === true,
    });
  }
  const { of } = field;
  if (!Array.isArray(json)) throw mismatch(place, "a list", json);
  const entries = json.map((item, i) => {
    const { Id: id, ...rest } = isObject(item) ? item : { Id: null };
    const here = `${place}[${i}]`;
    if (typeof id !== "string") throw mismatch(`${here}.Id`, "a string", id);
    const key = toBytes(id);
    return [key, readTable(of, rest, entryPath(path, id), here, options)] as const;
  });
  const order = options.shuffle ?? "key";
  return new MapValue(of, path, entries, { layout: "tree", order, writable: false });
}

/** The string of a map's entry. @param place of the map */
export function readItem(json: Json, key: string, place: string): ByteString {
  if (typeof json === "string") return toBytes(json);
  throw mismatch(`${place}[${JSON.stringify(key)}]`, "a string", json);
}

function readList(field: Field, json: Json, path: string, place: string, options: ReadOptions): ListValue {
  if (!Array.isArray(json)) throw mismatch(place, "a list", json);
  const { of } = field;
  const items = json.map((item, i) => {
    const here = `${place}[${i}]`;
    if (of !== undefined) return readTable(of, item, `${path}[${i}]`, here, options);
    if (typeof item !== "string") throw mismatch(here, "a string", item);
    return toBytes(item);
  });
  return new ListValue(of, path, items);
}

/** Path of a map's entry: `Request.HTTP.Metadata["x-amz-meta-a"]`. */
export function entryPath(path: string, key: string): string {
  return `${path}[${JSON.stringify(key)}]`;
}
