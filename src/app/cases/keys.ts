import type { KeyboardEvent } from "react";
import { neighbour, type Row } from "../domain/cases/arrange";
import { move, remove } from "./library/edit";
import { openListed } from "./library/work";
import { runCases } from "./runAll";
import { getCases, setCases } from "./state";

/** Opens a folder or closes it. */
export function toggleFolder(folder: string, close = !getCases().closed.has(folder)): void {
  setCases(({ closed }) => {
    const others = [...closed].filter((each) => each !== folder);
    return { closed: new Set(close ? [...others, folder] : others) };
  });
}

/** Cases that a row stands for. */
export function casesOf(row: Row) {
  return row.kind === "case" ? [row.case] : row.cases;
}

/** Moves a case by one row inside its folder. */
export function step(row: Row, by: 1 | -1): void {
  if (row.kind !== "case") return;
  const to = neighbour(getCases().cases, row.case.id, by);
  if (to) void move(row.case.id, to);
}

const select = (row: Row | undefined) => {
  if (row) setCases({ selected: row.kind === "case" ? row.case.id : `${row.folder}/` });
};

type Act = (rows: Row[], at: number) => void;

const withRow = (act: (row: Row) => void): Act => {
  return (rows, at) => {
    const row = rows[at];
    if (row) act(row);
  };
};

/** What the keys of the list do, by the names of the ARIA practices for trees. */
const keys: Record<string, Act> = {
  ArrowDown: (rows, at) => select(rows[Math.min(rows.length - 1, at + 1)]),
  ArrowUp: (rows, at) => select(rows[Math.max(0, at - 1)]),
  Home: (rows) => select(rows[0]),
  End: (rows) => select(rows.at(-1)),
  ArrowRight: withRow((row) => row.kind === "folder" && toggleFolder(row.folder, false)),
  ArrowLeft: (rows, at) => {
    const row = rows[at];
    if (row?.kind === "folder") toggleFolder(row.folder, true);
    else if (row) select(rows.findLast((each, index) => index < at && each.kind === "folder"));
  },
  Enter: withRow((row) => {
    if (row.kind === "case") void openListed(row.case.id);
    else toggleFolder(row.folder);
  }),
  " ": withRow((row) => void runCases(casesOf(row))),
  F2: withRow((row) => setCases({ renaming: row.kind === "case" ? row.case.id : `${row.folder}/` })),
  Delete: (rows, at) => {
    const row = rows[at];
    if (row?.kind !== "case") return;
    void remove([row.case.id]);
    select(rows[at + 1] ?? rows[at - 1]);
  },
};

const altKeys: Record<string, Act> = {
  ArrowUp: withRow((row) => step(row, -1)),
  ArrowDown: withRow((row) => step(row, 1)),
};

export function pressRow(event: KeyboardEvent, rows: Row[], at: number): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
  const act = (event.altKey ? altKeys : keys)[event.key];
  if (!act) return;
  event.preventDefault();
  act(rows, at);
}
