import { isNameOnly, releaseRange, World } from "../../../runtime/analysis/world";
import { type Field, isIn, type Note, now, type TableName } from "../../../runtime/gateway/schema";
import type { Json, JsonObject } from "../../../runtime/gateway/types";
import { isObject } from "../json";
import { member } from "../operation";
import { contextOf, type FormPlace } from "./place";

/** What a script on a real gateway finds in a field, whatever a case holds there. */
export interface Found {
  /** `absent`: the release has no such field; `crash`: reading it ends the gateway. */
  what: "absent" | "nil" | "empty" | "crash";
  /** In a few words: `nil in preRequest`. */
  short: string;
  /** Why, in a sentence. */
  reason: string;
}

/** That no form of a field is in the release. */
export function absent(form: Field): Found {
  return {
    what: "absent",
    short: "not in this release",
    reason: `${form.name} is not in this release: ${releaseRange(form)}.`,
  };
}

/**
 * What a release and context make of a field; undefined where a script sees what the request had.
 * @param siblings the table that the field is in, as a script sees it
 * @param path the table's, for example `Request.Bucket`
 */
export function foundIn(
  table: TableName,
  field: Field,
  siblings: JsonObject,
  place: FormPlace,
  path: string,
): Found | undefined {
  const context = contextOf(place.side);
  if (isNameOnly(new World({ release: place.release, context }), path, table) && field.name !== "Name") {
    const reason = "The bucket is not loaded yet: only its Name is there.";
    return { what: "nil", short: `nil in ${context}`, reason };
  }
  const note = notesHere(field, place).find(({ finds }) => finds !== undefined);
  if (note) return foundByNote(note);
  return isUnmet(field, siblings) ? unmet(field, siblings) : undefined;
}

/** Notes on a field that hold in a release and context. */
export function notesHere(field: Field, { release, side }: FormPlace): Note[] {
  return (field.notes ?? []).filter(
    (note) => isIn(release, note) && (note.context === undefined || note.context === contextOf(side)),
  );
}

function foundByNote({ finds, context, text }: Note): Found {
  const what = finds!;
  if (what === "crash") return { what, short: "crashes the gateway", reason: text };
  return { what, short: context ? `${what} in ${context}` : `always ${what}`, reason: text };
}

/** Whether another field has a value with which this one says nothing. */
export function isUnmet({ when }: Field, siblings: JsonObject): boolean {
  if (!when) return false;
  const value = member(siblings, when.field);
  return value !== undefined && value !== null && !when.values.includes(value as string | number);
}

function unmet({ when, optional, description }: Field, siblings: JsonObject): Found {
  const what = optional ? "nil" : "empty";
  const given = String(member(siblings, when!.field));
  return {
    what,
    short: `${what} as ${when!.field} is ${given === "" ? "empty" : given}`,
    reason: description,
  };
}

/** Whether a case's value is one that a script on a real gateway would not find. */
export function contradicts(found: Found, value: Json | undefined): boolean {
  return found.what === "empty" ? !isEmpty(value) : value !== undefined && value !== null;
}

/** Whether a value says no more than that nothing is known: "", 0, false, 1970, or only such values inside. */
export function isEmpty(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (isObject(value)) return Object.values(value).every(isEmpty);
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === "" ||
    Number(value) === 0 ||
    String(value).startsWith("1970-01-01 00:00:00")
  );
}

/** What a script sees where a case leaves the field out, in a word. */
export function defaultText(field: Field): string {
  if (field.optional) return "nil";
  if (field.default === now) return "the case's clock";
  if (field.default !== undefined) return field.default === "" ? "empty" : String(field.default);
  if (field.type === "time") return "1970-01-01 00:00:00";
  return { integer: "0", boolean: "false" }[field.type as string] ?? "empty";
}
