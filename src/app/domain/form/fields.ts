import { presenceOf, releaseRange, World } from "../../../runtime/analysis/world";
import { formsOf, grantId } from "../../../runtime/cases/fields/forms";
import { type Field, fieldsOf, isIn, type TableName } from "../../../runtime/gateway/schema";
import type { Json, ReleaseName } from "../../../runtime/gateway/types";
import { isObject } from "./tree";

/** A document of fields: the request as preRequest sees it, or what the operation did, which postRequest sees. */
export type Side = "request" | "operation";

export interface FormPlace {
  side: Side;
  release: ReleaseName;
}

/** A field as a form shows it. */
export interface FormField {
  /** Its key in the JSON: as it is spelled there, else as the document spells it. */
  key: string;
  field: Field;
  /** Why a script on this release or in this context sees nil in place of the value; empty where it sees it. */
  unseen: string;
  /** What else a script's author should know here. */
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

/** The fields that a form shows of a table: those of the release, and those of others that the value holds. */
export function fieldsFor(
  table: TableName,
  value: Json | undefined,
  place: FormPlace,
  path = "Request",
): TableFields {
  const keys = new Map((isObject(value) ? Object.keys(value) : []).map((key) => [key.toLowerCase(), key]));
  const present = fieldsOf(table, place.release);
  const forms = formsOf(table);
  const fields: FormField[] = [];
  if (table === "Grant") fields.push(formField(grantKey, keys, "", []));
  for (const [name, { forms: all }] of forms) {
    const here = present.get(name);
    const key = keys.get(name);
    if (all[0]!.type === "function" || (!here && key === undefined)) continue;
    const held = key !== undefined && isObject(value) ? value[key] : undefined;
    const field = formOf(all, here, held);
    const unseen = here
      ? unseenHere(table, here, place, path)
      : `${all[0]!.name} is not in this release: ${releaseRange(all[0]!)}.`;
    fields.push(formField(field, keys, unseen, notesOf(here ?? field, place)));
  }
  const known = (key: string) => forms.has(key) || (table === "Grant" && key === grantId.toLowerCase());
  return { fields, unknown: [...keys].filter(([name]) => !known(name)).map(([, key]) => key) };
}

function formField(
  field: Field,
  keys: ReadonlyMap<string, string>,
  unseen: string,
  notes: string[],
): FormField {
  return { key: keys.get(field.name.toLowerCase()) ?? field.name, field, unseen, notes };
}

/** Of a field whose form differs between releases, the one that its value has; a run turns one into the other. */
function formOf(all: readonly Field[], here: Field | undefined, value: Json | undefined): Field {
  const wanted = isObject(value) ? "table" : "string";
  const fits = all.find(({ type }) => type === wanted);
  const differs = new Set(all.map(({ type }) => type)).size > 1;
  return (differs && value !== undefined && value !== null && fits) || here || all[0]!;
}

/** The context that sees a side's fields first. */
export function contextOf(side: Side): "preRequest" | "postRequest" {
  return side === "request" ? "preRequest" : "postRequest";
}

function unseenHere(table: TableName, field: Field, { release, side }: FormPlace, path: string): string {
  const context = contextOf(side);
  const world = new World({ release, context });
  return presenceOf(world, path, table, field, null) === "never"
    ? `A real gateway of this release has nil here in ${context}.`
    : "";
}

function notesOf(field: Field, { release, side }: FormPlace): string[] {
  return (field.notes ?? [])
    .filter((note) => isIn(release, note) && (note.context === undefined || note.context === contextOf(side)))
    .map(({ text }) => text);
}
