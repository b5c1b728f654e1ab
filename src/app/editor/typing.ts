import type { EditedId } from "../domain/attached";

/** A text and its selection, as a text area has them. */
export interface Typed {
  text: string;
  start: number;
  end: number;
}

/** More steps than a person types while the editor loads. */
const mostSteps = 500;

const steps = new Map<EditedId, Typed[]>();

/** Remembers a step of typing in a plain text area, the first of which is the text before any typing. */
export function recordTyping(document: EditedId, before: Typed, after: Typed): void {
  const known = steps.get(document) ?? [before];
  known.push(after);
  if (known.length > mostSteps) known.splice(1, 1);
  steps.set(document, known);
}

/** The recorded steps, which are forgotten here; empty where nobody typed. */
export function takeTyping(document: EditedId): Typed[] {
  const known = steps.get(document) ?? [];
  steps.delete(document);
  return known;
}

/** The smallest replacement that turns one text into another. */
export function difference(from: string, to: string): { start: number; end: number; text: string } {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  let same = 0;
  while (same < shorter - start && from.at(-1 - same) === to.at(-1 - same)) same++;
  return { start, end: from.length - same, text: to.slice(start, to.length - same) };
}
