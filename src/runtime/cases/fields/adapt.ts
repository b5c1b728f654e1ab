import { type Field, fieldsOf, lowerNameOf, type TableName } from "../../gateway/schema";
import type { Json, JsonObject, ReleaseName } from "../../gateway/types";

/**
 * Fields as a release has them. A case may run on any release, and two forms of one field differ between them:
 * an owner or grantee is a table `{ Tenant, Id }` until Reef and text `tenant$id` from Squid on. All other
 * fields stay as they are.
 * @param below what an overlay is laid over, so that one that changes a part of the table still means the same
 */
export function adaptFields(fields: JsonObject, release: ReleaseName, below: JsonObject = {}): JsonObject {
  return adaptTable(fields, "Request", release, below);
}

/** Returns `fields` itself where nothing differs, as for most cases. */
function adaptTable(
  fields: JsonObject,
  table: TableName,
  release: ReleaseName,
  below: Json | undefined,
): JsonObject {
  const known = fieldsOf(table, release);
  let adapted = fields;
  for (const name of Object.keys(fields)) {
    const given = fields[name]!;
    if (given === null || (typeof given !== "object" && typeof given !== "string")) continue;
    const field = known.get(lowerNameOf(table, name) ?? "");
    if (field === undefined || !mayDiffer(given, field)) continue;
    const value = adaptValue(given, field, release, member(below, name));
    if (value === given) continue;
    if (adapted === fields) adapted = { ...fields };
    adapted[name] = value;
  }
  return adapted;
}

/** Only a user, or what may have one inside, has two forms. */
function mayDiffer(value: string | Json[] | JsonObject, field: Field): boolean {
  if (typeof value === "string") return field.of === "User";
  return field.of !== undefined || field.type === "string";
}

function adaptValue(value: Json, field: Field, release: ReleaseName, below: Json | undefined): Json {
  if (field.type === "string" && isObject(value))
    return userText({ ...userTable(below), ...userTable(value) });
  if (field.of === "User" && typeof value === "string") return userTable(value);
  if (!field.of) return value;
  if (Array.isArray(value)) return adaptList(value, field.of, release);
  return isObject(value) ? adaptTable(value, field.of, release, below) : value;
}

function adaptList(items: Json[], table: TableName, release: ReleaseName): Json[] {
  const adapted = items.map((item) => (isObject(item) ? adaptTable(item, table, release, undefined) : item));
  return adapted.some((item, i) => item !== items[i]) ? adapted : items;
}

/** Members of a user by their document's names, from either form. */
function userTable(user: Json | undefined): JsonObject {
  if (typeof user === "string") {
    const [id = "", tenant = ""] = user.split("$").reverse();
    return { Tenant: tenant, Id: id };
  }
  const parts = ["Tenant", "Id"].map((name): [string, Json | undefined] => [name, member(user, name)]);
  return Object.fromEntries(parts.filter((part): part is [string, Json] => part[1] !== undefined));
}

function userText({ Tenant: tenant, Id: id }: JsonObject): string {
  return tenant ? `${tenant}$${id ?? ""}` : `${id ?? ""}`;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function member(object: Json | undefined, name: string): Json | undefined {
  if (!isObject(object)) return undefined;
  if (Object.hasOwn(object, name)) return object[name];
  const key = Object.keys(object).find((other) => other.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : object[key];
}
