import type { DocumentId } from "../domain/documents";
import type { Typed } from "./typing";

let left: { document: DocumentId; typed: Typed } | null = null;

/** The text area that is about to go had the focus, and this selection. */
export function leaveFocus(document: DocumentId, typed: Typed): void {
  left = { document, typed };
}

/** The selection to take up with the focus, once; null where another element has it by now. */
export function takeFocus(document: DocumentId): Typed | null {
  if (left?.document !== document) return null;
  const { typed } = left;
  left = null;
  return typed;
}
