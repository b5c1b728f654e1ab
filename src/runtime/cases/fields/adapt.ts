import { type Field, fieldsOf, type TableName } from "../../gateway/schema";
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

function adaptTable(
  fields: JsonObject,
  table: TableName,
  release: ReleaseName,
  below: Json | undefined,
): JsonObject {
  const known = fieldsOf(table, release);
  const entries = Object.entries(fields).map(([name, value]): [string, Json] => {
    const field = known.get(name.toLowerCase());
    return [name, field ? adaptValue(value, field, release, member(below, name)) : value];
  });
  return Object.fromEntries(entries);
}

function adaptValue(value: Json, field: Field, release: ReleaseName, below: Json | undefined): Json {
  if (field.type === "string" && isObject(value))
    return userText({ ...userTable(below), ...userTable(value) });
  if (field.of === "User" && typeof value === "string") return userTable(value);
  if (!field.of) return value;
  if (Array.isArray(value))
    return value.map((item) => (isObject(item) ? adaptTable(item, field.of!, release, undefined) : item));
  return isObject(value) ? adaptTable(value, field.of, release, below) : value;
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
  const key = Object.keys(object).find((other) => other.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : object[key];
}
