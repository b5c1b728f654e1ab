import type { FormField } from "../../domain/form/fields";
import { fieldMatches } from "../../domain/form/search";
import type { Section } from "../../domain/form/sections";
import { isSame, type Path, valueAt } from "../../domain/form/tree";
import { type FormState, pathName } from "./FormContext";

/**
 * Whether a field of the table at a path is shown: found by the search, and changed where only changes are.
 * @param isWhole the search has found the table itself
 */
export function isShown(form: FormState, at: Path, { key, field }: FormField, isWhole = false): boolean {
  const path = [...at, key];
  if (form.onlyChanged && isSame(valueAt(form.base ?? {}, path), valueAt(form.root, path))) return false;
  if (isWhole) return true;
  const name = pathName([...at, field.name]);
  return fieldMatches(field, name, valueAt(form.seen, path), form.words, form.release);
}

/** A section with those of its fields that are shown. */
export function shownIn(form: FormState, section: Section): Section {
  return { ...section, fields: section.fields.filter((field) => isShown(form, [], field)) };
}
