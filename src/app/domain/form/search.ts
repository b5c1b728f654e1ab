import { type Field, fieldsOf } from "../../../runtime/gateway/schema";
import type { ReleaseName } from "../../../runtime/gateway/types";

/** Whether every word of a query stands in a field's path or description, or in those of a field inside it. */
export function fieldMatches(field: Field, path: string, query: string, release: ReleaseName): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 || holds(field, path, words, release);
}

function holds(field: Field, path: string, words: string[], release: ReleaseName): boolean {
  const text = `${path} ${field.description}`.toLowerCase();
  if (words.every((word) => text.includes(word))) return true;
  if (!field.of) return false;
  return [...fieldsOf(field.of, release).values()].some((inner) =>
    holds(inner, `${path}.${inner.name}`, words, release),
  );
}
