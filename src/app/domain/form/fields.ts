import { joinedRange } from "../../../runtime/analysis/world";
import { formsOf, grantId } from "../../../runtime/cases/fields/forms";
import { type Field, fieldsOf, type TableName } from "../../../runtime/gateway/schema";
import type { Json } from "../../../runtime/gateway/types";
import { isObject } from "../json";
import { absent, type Found, foundIn, notesHere } from "./found";
import type { FormPlace } from "./place";

/** A field as a form shows it. */
export interface FormField {
  /** Its key in the JSON: as it is spelled there, else as the document spells it. */
  key: string;
  field: Field;
  /** The releases that have it in any form, in words; empty for all. */
  releases: string;
  /** What a script finds in place of what the case holds; undefined where it sees that. */
  found?: Found;
  /** What a script's author should know here. */
  notes: string[];
}

export interface TableFields {
  fields: FormField[];
  /** Keys that no release has as a field. */
  unknown: string[];
}

/** The key of a grant, which is no field of it: in Lua it is the key of the map. */
const grantKey: Field = {
  name: grantId,
  type: "string",
  description: 'Key of the grant: the grantee\'s id; "" for a group.',
};

/**
 * The fields that a form shows of a table: those of the release, and those of others that the value holds.
 * @param value the table as a script sees it
 */
export function fieldsFor(
  table: TableName,
  value: Json | undefined,
  place: FormPlace,
  path = "Request",
): TableFields {
  const held = isObject(value) ? value : {};
  const keys = new Map(Object.keys(held).map((key) => [key.toLowerCase(), key]));
  const present = fieldsOf(table, place.release);
  const forms = formsOf(table);
  const fields: FormField[] = [];
  if (table === "Grant")
    fields.push({ key: keys.get("id") ?? grantId, field: grantKey, releases: "", notes: [] });
  for (const [name, { forms: all }] of forms) {
    const here = present.get(name);
    const key = keys.get(name);
    if (all[0]!.type === "function" || (!here && key === undefined)) continue;
    const field = formOf(all, here, key === undefined ? undefined : held[key]);
    const found = here ? foundIn(table, here, held, place, path) : absent(all[0]!);
    const notes = notesHere(here ?? field, place).map(({ text }) => text);
    fields.push({
      key: key ?? field.name,
      field,
      releases: joinedRange(all),
      notes,
      ...(found && { found }),
    });
  }
  const known = (key: string) => forms.has(key) || (table === "Grant" && key === grantId.toLowerCase());
  return { fields, unknown: [...keys].filter(([name]) => !known(name)).map(([, key]) => key) };
}

/** Of a field whose form differs between releases, the one that its value has; a run turns one into the other. */
function formOf(all: readonly Field[], here: Field | undefined, value: Json | undefined): Field {
  const wanted = isObject(value) ? "table" : "string";
  const fits = all.find(({ type }) => type === wanted);
  const differs = new Set(all.map(({ type }) => type)).size > 1;
  return (differs && value !== undefined && value !== null && fits) || here || all[0]!;
}
