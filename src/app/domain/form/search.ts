import { type Choice, type Field, fieldsOf } from "../../../runtime/gateway/schema";
import type { Json, ReleaseName } from "../../../runtime/gateway/types";
import { isObject } from "../json";
import { member } from "../operation";

/** The words that all must be found. */
export function wordsOf(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether every word stands in a field's path or description, in the meaning of its values, or in what it holds. */
export function ownMatches(
  field: Field,
  path: string,
  value: Json | undefined,
  words: readonly string[],
): boolean {
  const text = [
    path,
    field.description,
    ...meaningsOf(field),
    ...(field.type === "table" ? [] : held(value)),
  ];
  const all = text.join(" ").toLowerCase();
  return words.every((word) => all.includes(word));
}

/** The same, or of a field inside it. */
export function fieldMatches(
  field: Field,
  path: string,
  value: Json | undefined,
  words: readonly string[],
  release: ReleaseName,
): boolean {
  if (ownMatches(field, path, value, words)) return true;
  if (!field.of) return false;
  const inner = [...fieldsOf(field.of, release).values()];
  const tables = Array.isArray(value) ? value : [value];
  return inner.some((one) =>
    tables.some((table) =>
      fieldMatches(one, `${path}.${one.name}`, fieldOf(table, one.name), words, release),
    ),
  );
}

function fieldOf(table: Json | undefined, name: string): Json | undefined {
  return member(table, name) as Json | undefined;
}

function meaningsOf({ values }: Field): string[] {
  const choices: readonly Choice[] = values === undefined ? [] : "sum" in values ? values.sum : values;
  return choices.map(({ meaning }) => meaning);
}

/** Every key and value inside, as text. */
function held(value: Json | undefined): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(held);
  if (isObject(value)) return Object.entries(value).flatMap(([key, item]) => [key, ...held(item)]);
  return [String(value)];
}
