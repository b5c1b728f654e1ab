import { isLeaf } from "../../../runtime/cases/fields/leaf";
import type { FormField } from "./fields";

/** A part of the form that folds: the leaves of Request together, each table, map and list on its own. */
export interface Section {
  id: string;
  title: string;
  fields: FormField[];
}

/** Sections that most hooks read, which stand first. */
const first = ["HTTP", "Object", "Bucket", "User", "Tags"];

export function sectionsOf(fields: readonly FormField[]): Section[] {
  const leaves = fields.filter(({ field }) => isLeaf(field.type));
  const others = fields.filter(({ field }) => !isLeaf(field.type)).sort((a, b) => rank(a) - rank(b));
  return [
    { id: "Request", title: "Request", fields: leaves },
    ...others.map((one): Section => ({ id: one.field.name, title: one.field.name, fields: [one] })),
  ];
}

function rank({ field }: FormField): number {
  const at = first.indexOf(field.name);
  return at < 0 ? first.length : at;
}
