import { type Field, fieldsOf, type TableName, tables } from "../../gateway/schema";
import type { ReleaseName } from "../../gateway/types";

/** A sentence tells no more than these. */
const mostFields = 3;

/**
 * The fields that two releases have in different forms, of those that the scripts name, in words; null where they
 * name none.
 */
export function differingForms(
  scripts: readonly string[],
  from: ReleaseName,
  to: ReleaseName,
): string | null {
  const words = new Set(scripts.join(" ").toLowerCase().match(/\w+/g));
  const told = new Set(
    (Object.keys(tables) as TableName[]).flatMap((table) => {
      const [before, after] = [fieldsOf(table, from), fieldsOf(table, to)];
      const named = [...new Set([...before.keys(), ...after.keys()])].filter((name) => words.has(name));
      return named.flatMap((name) => {
        const forms = [form(before.get(name)), form(after.get(name))];
        if (forms[0] === forms[1]) return [];
        return [
          `${table}.${(before.get(name) ?? after.get(name))!.name} is ${forms[0]} in ${from}, ${forms[1]} in ${to}`,
        ];
      });
    }),
  );
  return told.size === 0 ? null : [...told].slice(0, mostFields).join("; ");
}

function form(field: Field | undefined): string {
  if (!field) return "not there";
  return field.optional ? `${field.type} or nil` : field.type;
}
