import type { Field, TableName } from "../../gateway/schema/index";
import type { FunctionDoc, Library } from "../libraries/index";
import type { FunctionExpression } from "../syntax/index";

/** Why a value is nil, or can be. */
export interface NilCause {
  /** `field`: an optional field; `nameOnly`: the bucket before it is loaded; `entry`: a map without that key. */
  kind: "field" | "nameOnly" | "entry" | "stringIndex" | "global" | "literal";
  /** What is nil, as a path: `Request.Bucket`, or a global's name. */
  path: string;
  field?: Field;
  /** Nil for every request that comes here, not just for some. */
  always: boolean;
}

/** The gateway's own tables. `map` and `list` as in the schema; `rgw` is the RGW table, `data` the chunk of bytes. */
export interface GatewayType {
  kind: "gateway";
  shape: "table" | "map" | "list" | "rgw" | "data";
  /** As the document writes it: `Request.HTTP.Metadata`. */
  path: string;
  /** The table's schema; for a map or list, what its values are. */
  table?: TableName;
  field?: Field;
}

/** A scalar that came from a field keeps it, for hover and for rules about its values. */
interface FromField {
  field?: Field;
  path?: string;
}

export interface StringType extends FromField {
  kind: "string";
  value?: string;
  /** Bytes of `value`, where it is known. */
  byteLength?: number;
}

export interface NumberType extends FromField {
  kind: "number";
  integer?: boolean;
  value?: number;
}

export interface FunctionType {
  kind: "function";
  doc?: FunctionDoc;
  body?: FunctionExpression;
}

/** A table that the script makes. */
export interface TableType {
  kind: "table";
  fields: Map<string, LuaType>;
  /** Type of values under keys that are not known. */
  values: LuaType;
}

export type LuaType =
  | { kind: "unknown" }
  | { kind: "nil"; cause?: NilCause }
  | ({ kind: "boolean"; value?: boolean } & FromField)
  | StringType
  | NumberType
  | FunctionType
  | TableType
  | GatewayType
  | { kind: "library"; library: Library }
  | { kind: "iteratorKey"; path: string }
  | { kind: "union"; of: LuaType[] };

export const unknown: LuaType = { kind: "unknown" };
export const nil: LuaType = { kind: "nil" };
export const text: LuaType = { kind: "string" };
export const number: LuaType = { kind: "number" };
export const integer: LuaType = { kind: "number", integer: true };
export const boolean: LuaType = { kind: "boolean" };

/** The types that a value can have, unions taken apart. */
export function partsOf(type: LuaType): LuaType[] {
  return type.kind === "union" ? type.of : [type];
}

/** Most members a union keeps; more are `unknown`. */
const maxParts = 12;

export function union(types: readonly LuaType[]): LuaType {
  const parts: LuaType[] = [];
  for (const type of types) {
    if (type.kind === "unknown") return unknown;
    for (const part of partsOf(type)) if (!parts.some((other) => same(other, part))) parts.push(part);
  }
  if (parts.length > maxParts) return unknown;
  return parts.length === 1 ? parts[0]! : { kind: "union", of: parts };
}

/** Whether two members of a union are one. */
function same(a: LuaType, b: LuaType): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case "string":
      return b.kind === "string" && a.value === b.value && a.path === b.path;
    case "number":
      return b.kind === "number" && a.value === b.value && a.path === b.path && a.integer === b.integer;
    case "boolean":
      return b.kind === "boolean" && a.value === b.value;
    case "gateway":
    case "iteratorKey":
      return a.kind === b.kind && a.path === (b as { path: string }).path;
    case "nil":
      return b.kind === "nil" && a.cause?.path === b.cause?.path;
    case "library":
      return b.kind === "library" && a.library === b.library;
    case "function":
      return b.kind === "function" && a.body === b.body && a.doc === b.doc;
    default:
      return a.kind === b.kind && a.kind !== "table" && a.kind !== "union";
  }
}

/** Whether two types of a place are one, so that a loop need not be looked at again. */
export function equal(a: LuaType, b: LuaType): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  return left.length === right.length && left.every((part) => right.some((other) => same(part, other)));
}

/** What is left of a type where a test found it true, or not. */
export function truthyPart(type: LuaType): LuaType | undefined {
  return keep(type, (part) => part.kind !== "nil" && !(part.kind === "boolean" && part.value === false));
}

export function falsyPart(type: LuaType): LuaType | undefined {
  return keep(
    type,
    (part) => ["nil", "unknown"].includes(part.kind) || (part.kind === "boolean" && part.value !== true),
  );
}

/** The members that pass; undefined where none does, so that the place is never reached. */
export function keep(type: LuaType, test: (part: LuaType) => boolean): LuaType | undefined {
  const kept = partsOf(type).filter(test);
  return kept.length === 0 ? undefined : union(kept);
}

/** Why a value is nil, where it can be nothing else. */
export function certainNil(type: LuaType): { cause: NilCause | undefined } | undefined {
  const [first, ...others] = partsOf(type);
  if (first?.kind !== "nil" || others.some(({ kind }) => kind !== "nil")) return undefined;
  return { cause: first.cause };
}

/** The gateway's table that a value is, nil aside; of several of one kind, such as three ACLs, the first. */
export function gatewayPart(type: LuaType): GatewayType | undefined {
  const [first, ...others] = partsOf(type).filter(({ kind }) => kind !== "nil");
  if (first?.kind !== "gateway") return undefined;
  const isAlike = (other: LuaType) =>
    other.kind === "gateway" && other.shape === first.shape && other.table === first.table;
  return others.every(isAlike) ? first : undefined;
}
