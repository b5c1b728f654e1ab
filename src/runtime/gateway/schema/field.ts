import type { Json, ReleaseName } from "../types";

/**
 * `time`: a string `%Y-%m-%d %H:%M:%S`. `map`: string keys. `list`: integer keys from 0. `function`: a function that
 * is part of a table. The values of a map or list are strings unless `of` names a table.
 */
export type FieldType = "string" | "integer" | "boolean" | "time" | "table" | "map" | "list" | "function";

/** One field of a table that radosgw gives to a script. */
export interface Field {
  /** As the document spells it; scripts may use any case. */
  readonly name: string;
  readonly type: FieldType;
  /** One sentence for hover, form and reference. */
  readonly description: string;
  /** Can be nil. */
  readonly optional?: true;
  /** Can be assigned to; for a map: its entries can. */
  readonly writable?: true;
  /** First release that has the field in this form; default the first of all. */
  readonly since?: ReleaseName;
  /** Last release that has the field in this form; default the last of all. */
  readonly until?: ReleaseName;
  /** The sub-table of a `table`, or what the values of a `map` or `list` are. */
  readonly of?: TableName;
  /** C++ holds it in an `int`: 32 bits, wider integers are cut. */
  readonly int32?: true;
  /** Value where a case leaves the field out; default "", 0, false, 1970 or an empty table. `now`: the case's clock. */
  readonly default?: Json | typeof now;
  /** The values that it can have, where they are few; `sum`: it is a sum of some of them, `all` the name of all. */
  readonly values?: readonly Choice[] | { readonly sum: readonly Choice[]; readonly all: string };
  /** Values that it often has; others are possible. */
  readonly common?: readonly Choice[];
  /** What the number counts. */
  readonly unit?: "bytes";
  /** What keys of a map look like. */
  readonly keys?: string;
  /** A text that often has several lines. */
  readonly long?: true;
  /** A text that is JSON on every real gateway. */
  readonly json?: true;
  /** Only says something where another field of its table has one of these values. */
  readonly when?: { readonly field: string; readonly values: readonly (string | number)[] };
  /** What a script's author should know, one sentence each. */
  readonly notes?: readonly Note[];
}

/** Default of a time field that tells when the request came. */
export const now = Symbol("now");

/** One value that a field can have, and its meaning in a word or two. */
export interface Choice {
  readonly value: string | number;
  readonly meaning: string;
}

/** A sentence about a field, limited to some releases or contexts where `since`, `until` or `context` say so. */
export interface Note {
  readonly text: string;
  readonly since?: ReleaseName;
  readonly until?: ReleaseName;
  readonly context?: "preRequest" | "postRequest" | "getData" | "putData";
  /** What a script finds there, whatever the request was; `crash`: reading it ends the gateway. */
  readonly finds?: "nil" | "empty" | "crash";
}

/** A table by the name that radosgw's C++ has for it, which Pacific to Reef also use in messages. */
export interface TableSchema {
  readonly name: TableName;
  readonly description: string;
  readonly fields: readonly Field[];
}

export type TableName =
  | "ACL"
  | "Bucket"
  | "CopyFrom"
  | "Grant"
  | "HTTP"
  | "Object"
  | "Owner"
  | "PlacementRule"
  | "Policy"
  | "Quota"
  | "Request"
  | "Response"
  | "Trace"
  | "User"
  | "ZoneGroup";

/** Whether `pairs` and `#` work on the field's value. */
export function isIterable(field: Field): boolean {
  return field.type === "map" || field.type === "list";
}
