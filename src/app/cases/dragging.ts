import type { DragEvent } from "react";
import { inOrder, type Row } from "../domain/cases/arrange";
import { move } from "./library/edit";
import { getCases } from "./state";

/** Marks what is dragged as a case of this list; browsers hide the value until it is dropped. */
const type = "application/x-moonhook-case";

export function dragged(event: DragEvent, id: string): void {
  event.dataTransfer.setData(type, id);
  event.dataTransfer.effectAllowed = "move";
}

/** Where a dragged case would go that is held over a row; null for whatever else is dragged. */
export function dropSide(event: DragEvent, row: Row): "before" | "after" | "into" | null {
  if (!event.dataTransfer.types.includes(type)) return null;
  if (row.kind === "folder") return "into";
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? "before" : "after";
}

export function drop(event: DragEvent, row: Row): void {
  const side = dropSide(event, row);
  if (!side) return;
  event.preventDefault();
  const id = event.dataTransfer.getData(type);
  if (row.kind === "folder") void move(id, { folder: row.folder, before: null });
  else void move(id, { folder: row.case.folder, before: side === "before" ? row.case.id : after(row.case) });
}

/** The case under a case; null where it is the last of its folder. */
function after({ id, folder }: { id: string; folder: string }): string | null {
  const siblings = inOrder(getCases().cases).filter((each) => each.folder === folder);
  return siblings[siblings.findIndex((each) => each.id === id) + 1]?.id ?? null;
}
