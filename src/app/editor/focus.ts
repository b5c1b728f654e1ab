import type { EditedId } from "../domain/attached";
import type { Typed } from "./typing";

let left: { document: EditedId; typed: Typed } | null = null;

/** The text area that is about to go had the focus, and this selection. */
export function leaveFocus(document: EditedId, typed: Typed): void {
  left = { document, typed };
}

/** The selection to take up with the focus, once; null where another element has it by now. */
export function takeFocus(document: EditedId): Typed | null {
  if (left?.document !== document) return null;
  const { typed } = left;
  left = null;
  return typed;
}
