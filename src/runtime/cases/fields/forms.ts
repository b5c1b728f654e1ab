import { type Field, type TableName, tables } from "../../gateway/schema";

/** A field in all its forms, from the first release to the last; most have one. */
export interface FieldForms {
  /** As the document spells it. */
  name: string;
  forms: readonly Field[];
}

const known = new Map<TableName, ReadonlyMap<string, FieldForms>>();

/**
 * The fields of a table by lower-case name. A case may carry the fields of any release, because it may be run
 * on any; which of them a script then sees is the release's affair.
 */
export function formsOf(table: TableName): ReadonlyMap<string, FieldForms> {
  const found = known.get(table);
  if (found) return found;
  const byName = new Map<string, { name: string; forms: Field[] }>();
  for (const field of tables[table].fields) {
    const key = field.name.toLowerCase();
    const entry = byName.get(key) ?? { name: field.name, forms: [] };
    entry.forms.push(field);
    byName.set(key, entry);
  }
  known.set(table, byName);
  return byName;
}

/** Key of a grant in a case's list of grants; in Lua it is the key of the map. */
export const grantId = "Id";
