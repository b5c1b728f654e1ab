import type { KeyboardEvent } from "react";

const moves: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index, last) => Math.min(last, index + 1),
  ArrowUp: (index) => Math.max(0, index - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Moves the focus from row to row, as the ARIA practices have it for trees. */
export function moveInTree(event: KeyboardEvent<HTMLElement>): void {
  const row = event.target as HTMLElement;
  if (row.role !== "treeitem") return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const index = rows.indexOf(row);
  const to = event.key === "ArrowLeft" ? parentOf(rows, index) : moves[event.key]?.(index, rows.length - 1);
  if (to === undefined) return;
  event.preventDefault();
  rows[to]?.focus();
}

/** The row that holds a closed row; undefined for an open one, which closes, and at the top. */
function parentOf(rows: HTMLElement[], index: number): number | undefined {
  const row = rows[index]!;
  if (row.ariaExpanded === "true") return undefined;
  const parent = rows.findLastIndex((each, i) => i < index && Number(each.ariaLevel) < Number(row.ariaLevel));
  return parent < 0 ? undefined : parent;
}
