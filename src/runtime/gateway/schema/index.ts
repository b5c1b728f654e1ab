import { type ReleaseName, releaseNames } from "../types";
import { acl, grant, owner, policy, user } from "./access";
import { bucket, placementRule, quota } from "./bucket";
import type { Field, TableName, TableSchema } from "./field";
import { http, response, trace, zoneGroup } from "./http";
import { copyFrom, object } from "./object";
import { request } from "./request";

export {
  type Choice,
  type Field,
  type FieldType,
  isIterable,
  type Note,
  now,
  type TableName,
  type TableSchema,
} from "./field";

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

const indexes = new Map<ReleaseName, Map<TableName, FieldIndex>>(
  releaseNames.map((release) => [release, new Map()]),
);

export function fieldsOf(table: TableName, release: ReleaseName): FieldIndex {
  const ofRelease = indexes.get(release)!;
  let index = ofRelease.get(table);
  if (index === undefined) {
    const present = tables[table].fields.filter((field) => isIn(release, field));
    index = new Map(present.map((field) => [field.name.toLowerCase(), field]));
    ofRelease.set(table, index);
  }
  return index;
}

/** Lower-case names of the fields of any release by the names that the document and scripts usually write. */
const lowerNames = new Map<TableName, ReadonlyMap<string, string>>(
  Object.values(tables).map(({ name, fields }) => [
    name,
    new Map(
      fields.flatMap((field) => {
        const lower = field.name.toLowerCase();
        return [
          [field.name, lower],
          [lower, lower],
        ];
      }),
    ),
  ]),
);

/** Names of the fields of any release, as the document writes them. */
const documentNames = new Map<TableName, ReadonlySet<string>>(
  Object.values(tables).map(({ name, fields }) => [name, new Set(fields.map((field) => field.name))]),
);

export function documentNamesOf(table: TableName): ReadonlySet<string> {
  return documentNames.get(table)!;
}

/** Lower-case name of a field, given in any case; undefined where no release has it in this table. */
export function lowerNameOf(table: TableName, name: string): string | undefined {
  const names = lowerNames.get(table)!;
  return names.get(name) ?? names.get(name.toLowerCase());
}

/** Whether any release has a field of this name in the table. */
export function isFieldOfAnyRelease(table: TableName, name: string): boolean {
  return lowerNameOf(table, name) !== undefined;
}
