import { type ReleaseName, releaseNames } from "../types.ts";
import { acl, grant, owner, policy, user } from "./access.ts";
import { bucket, placementRule, quota } from "./bucket.ts";
import type { Field, TableName, TableSchema } from "./field.ts";
import { http, response, trace, zoneGroup } from "./http.ts";
import { copyFrom, object } from "./object.ts";
import { request } from "./request.ts";

export {
  type Field,
  type FieldType,
  isIterable,
  type Note,
  now,
  type TableName,
  type TableSchema,
} from "./field.ts";

/** Every table that a script can reach from `Request`, by name. */
export const tables: Readonly<Record<TableName, TableSchema>> = {
  ACL: acl,
  Bucket: bucket,
  CopyFrom: copyFrom,
  Grant: grant,
  HTTP: http,
  Object: object,
  Owner: owner,
  PlacementRule: placementRule,
  Policy: policy,
  Quota: quota,
  Request: request,
  Response: response,
  Trace: trace,
  User: user,
  ZoneGroup: zoneGroup,
};

/** Whether something with these bounds is there in `release`. */
export function isIn(release: ReleaseName, bounds: { since?: ReleaseName; until?: ReleaseName }): boolean {
  const at = releaseNames.indexOf(release);
  return (
    (bounds.since === undefined || at >= releaseNames.indexOf(bounds.since)) &&
    (bounds.until === undefined || at <= releaseNames.indexOf(bounds.until))
  );
}

/** The fields of a table in one release, by lower-case name. */
export type FieldIndex = ReadonlyMap<string, Field>;

const indexes = new Map<string, FieldIndex>();

export function fieldsOf(table: TableName, release: ReleaseName): FieldIndex {
  const key = `${release} ${table}`;
  let index = indexes.get(key);
  if (index === undefined) {
    const present = tables[table].fields.filter((field) => isIn(release, field));
    index = new Map(present.map((field) => [field.name.toLowerCase(), field]));
    indexes.set(key, index);
  }
  return index;
}

/** Whether any release has a field of this name in the table. */
export function isFieldOfAnyRelease(table: TableName, name: string): boolean {
  return tables[table].fields.some((field) => field.name.toLowerCase() === name.toLowerCase());
}
