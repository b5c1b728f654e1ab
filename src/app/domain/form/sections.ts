import { isLeaf } from "../../../runtime/cases/fields/leaf";
import type { Json, JsonObject } from "../../../runtime/gateway/types";
import { changedPaths, countSet, isWithin } from "./changes";
import type { FormField } from "./fields";
import type { Side } from "./place";
import type { Path } from "./tree";

/** A part of the form that folds: the leaves of Request together, each table, map and list on its own. */
export interface Section {
  id: string;
  fields: FormField[];
  /** The table, map or list that the section is; undefined for the leaves of Request. */
  single: FormField | undefined;
}

/** Sections that most hooks read, which stand first. */
const first = ["HTTP", "Object", "Bucket", "User", "Tags"];

export function sectionsOf(fields: readonly FormField[]): Section[] {
  const leaves = fields.filter(({ field }) => isLeaf(field.type));
  const others = fields.filter(({ field }) => !isLeaf(field.type)).sort((a, b) => rank(a) - rank(b));
  return [
    { id: "Request", fields: leaves, single: undefined },
    ...others.map((one): Section => ({ id: one.field.name, fields: [one], single: one })),
  ];
}

function rank({ field }: FormField): number {
  const at = first.indexOf(field.name);
  return at < 0 ? first.length : at;
}

/** Sections that stand open at first: of the request those that most hooks read, of an overlay those that it has. */
export function isOpenAtFirst({ id, fields }: Section, side: Side, root: JsonObject): boolean {
  if (side === "request") return id === "Request" || id === "HTTP" || id === "Object";
  return fields.some(({ key }) => countSet(root[key]) > 0);
}

/** What a section's head tells. */
export interface SectionCounts {
  /** Plain values that the document itself has. */
  set: number;
  /** Paths that differ from where the case began. */
  changed: Path[];
  mistakes: number;
}

export function countsOf(
  { fields }: Section,
  root: JsonObject,
  base: Json | null,
  mistakes: readonly Path[],
): SectionCounts {
  const inside = (path: Path) => fields.some(({ key }) => isWithin(path, [key]));
  return {
    set: fields.reduce((sum, { key }) => sum + countSet(root[key]), 0),
    changed: base === null ? [] : changedPaths(base, root).filter(inside),
    mistakes: mistakes.filter(inside).length,
  };
}
