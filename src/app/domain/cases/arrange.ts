import type { ListedCase } from "../../storage/cases";

/** A case of the list with its id. */
export interface Listed extends ListedCase {
  id: string;
}

/** A line of the list. */
export type Row =
  | { kind: "folder"; folder: string; cases: Listed[]; closed: boolean }
  | { kind: "case"; case: Listed };

/** Cases by folder, those of none first, in their order; a search opens every folder. */
export function rowsOf(cases: readonly Listed[], query: string, closed: ReadonlySet<string>): Row[] {
  const found = inOrder(cases).filter((each) => fits(each, query));
  const rows: Row[] = [];
  for (const [folder, inside] of byFolder(found)) {
    const isClosed = query.trim() === "" && closed.has(folder);
    if (folder !== "") rows.push({ kind: "folder", folder, cases: inside, closed: isClosed });
    if (!isClosed) rows.push(...inside.map((each): Row => ({ kind: "case", case: each })));
  }
  return rows;
}

export function inOrder(cases: readonly Listed[]): Listed[] {
  return [...cases].sort(
    (a, b) => a.folder.localeCompare(b.folder, "en") || a.order - b.order || a.id.localeCompare(b.id),
  );
}

function byFolder(cases: readonly Listed[]): Map<string, Listed[]> {
  const folders = new Map<string, Listed[]>();
  for (const each of cases) {
    const known = folders.get(each.folder);
    if (known) known.push(each);
    else folders.set(each.folder, [each]);
  }
  return folders;
}

/** Every word is in the name, the folder, the release or the operation. */
function fits({ folder, draft }: Listed, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const operation = /"RGWOp"\s*:\s*"([^"]*)"/.exec(draft.texts.request)?.[1] ?? "";
  const text = [draft.name, folder, draft.release, operation].join(" ").toLowerCase();
  return words.every((word) => text.includes(word));
}

/**
 * Puts a case into a folder before another, or last where that is null.
 * @returns the cases that are other than they were
 */
export function moved(
  cases: readonly Listed[],
  id: string,
  to: { folder: string; before: string | null },
): Listed[] {
  const moving = cases.find((each) => each.id === id);
  if (!moving || to.before === id) return [];
  const siblings = inOrder(cases).filter((each) => each.folder === to.folder && each.id !== id);
  const at = siblings.findIndex((each) => each.id === to.before);
  siblings.splice(at < 0 ? siblings.length : at, 0, { ...moving, folder: to.folder, order: -1 });
  return siblings.flatMap((each, order) => (each.order === order ? [] : [{ ...each, order }]));
}

/** Where a case goes that moves one row up or down; null at the end of its folder. */
export function neighbour(
  cases: readonly Listed[],
  id: string,
  step: 1 | -1,
): { folder: string; before: string | null } | null {
  const folder = cases.find((each) => each.id === id)?.folder;
  if (folder === undefined) return null;
  const siblings = inOrder(cases).filter((each) => each.folder === folder);
  const at = siblings.findIndex((each) => each.id === id);
  const target = at + step;
  if (target < 0 || target >= siblings.length) return null;
  return { folder, before: siblings[step < 0 ? target : target + 1]?.id ?? null };
}

/** The order that puts a case last in its folder. */
export function nextOrder(cases: readonly Listed[], folder: string): number {
  return Math.max(-1, ...cases.filter((each) => each.folder === folder).map(({ order }) => order)) + 1;
}

/** `name copy`, `name copy 2`: the first that no case of the folder has. */
export function copyName(name: string, taken: ReadonlySet<string>): string {
  const base = `${name.replace(/ copy( \d+)?$/, "")} copy`;
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) if (!taken.has(`${base} ${number}`)) return `${base} ${number}`;
}

/** A folder's path as it is kept: without blanks and empty parts. */
export function cleanFolder(path: string): string {
  return path
    .split("/")
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .join("/");
}
