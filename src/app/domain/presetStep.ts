import type { Work } from "../storage/desk";

/** The documents that a preset replaces, and what they are measured by. */
export type Sides = { request: string; operation: string; base: Work["base"] };

/** A preset that was taken: what stood there before, and what it put there. */
export interface PresetStep {
  before: Sides;
  after: Sides;
}

/**
 * Each document has a history of its own. Where undo or redo of one leads over a preset, the other one and the base
 * follow; undefined for any other edit.
 * @param from the documents before the edit
 * @param document the one that is edited, and the text that it gets
 */
export function followed(
  { before, after }: PresetStep,
  from: Pick<Sides, "request" | "operation">,
  document: "request" | "operation",
  text: string,
): Sides | undefined {
  for (const [start, end] of [
    [after, before],
    [before, after],
  ] as const) {
    const stands = from.request === start.request && from.operation === start.operation;
    if (stands && text === end[document]) return end;
  }
  return undefined;
}
