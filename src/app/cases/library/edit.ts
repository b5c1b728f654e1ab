import { cleanFolder, copyName, inOrder, type Listed, moved, nextOrder } from "../../domain/cases/arrange";
import type { ScriptId } from "../../domain/documents";
import type { Draft } from "../../domain/draft";
import { newId } from "../../domain/id";
import { count } from "../../domain/values";
import { record } from "../../history/record";
import { openDraft } from "../../store/deskActions";
import { getStore, setStore } from "../../store/store";
import { notifyDone } from "../../store/viewActions";
import { getCases, setCases } from "../state";
import { loaded } from "./listed";
import { write } from "./rows";

/** Adds drafts at the end of a folder; gives their ids, or null where they could not be kept. */
export async function addDrafts(
  drafts: readonly { folder: string; draft: Draft }[],
): Promise<string[] | null> {
  await loaded();
  const rows = new Map<string, Listed>();
  for (const { folder, draft } of drafts) {
    const id = newId();
    const order = nextOrder([...getCases().cases, ...rows.values()], folder);
    rows.set(id, { id, folder, order, draft, revision: 0 });
  }
  return (await write(rows)) ? [...rows.keys()] : null;
}

/** Gives a case another content; what it had is in the history. */
export async function replaceDraft(id: string, draft: Draft): Promise<void> {
  const found = getCases().cases.find((each) => each.id === id);
  if (!found) return;
  await record({ id, draft: found.draft }, "whole");
  await write(new Map([[id, { ...found, draft }]]));
  if (getStore().work.listed && getStore().work.id === id) openDraft(draft, { id, listed: true });
}

/** Gives a case another name, on the desk as well. */
export async function renameListed(id: string, name: string): Promise<void> {
  setCases({ renaming: null });
  const { work } = getStore();
  if (work.id === id) setStore({ work: { ...work, edited: true, draft: { ...work.draft, name } } });
  const found = getCases().cases.find((each) => each.id === id);
  if (found && found.draft.name !== name)
    await write(new Map([[id, { ...found, draft: { ...found.draft, name } }]]));
}

/** Gives a folder another path; `a/b` moves with `a`. */
export async function renameFolder(from: string, to: string): Promise<void> {
  setCases({ renaming: null });
  const path = cleanFolder(to);
  if (path === from) return;
  const inside = getCases().cases.filter(({ folder }) => folder === from || folder.startsWith(`${from}/`));
  const rows = inside.map((each): [string, Listed] => [
    each.id,
    { ...each, folder: cleanFolder(path + each.folder.slice(from.length)) },
  ]);
  if (await write(new Map(rows))) setCases({ selected: path === "" ? null : `${path}/` });
}

/** Puts a copy after the last case of the same folder. */
export async function duplicate(id: string): Promise<void> {
  const { cases } = getCases();
  const found = cases.find((each) => each.id === id);
  if (!found) return;
  const taken = new Set(cases.filter(({ folder }) => folder === found.folder).map(({ draft }) => draft.name));
  const draft = { ...found.draft, name: copyName(found.draft.name, taken) };
  const [copy] = (await addDrafts([{ folder: found.folder, draft }])) ?? [];
  if (copy === undefined) return;
  const siblings = inOrder(getCases().cases).filter(({ folder }) => folder === found.folder);
  const before = siblings[siblings.findIndex((each) => each.id === id) + 1]?.id ?? null;
  await move(copy, { folder: found.folder, before });
  setCases({ selected: copy, renaming: copy });
}

/** Puts a case into a folder, before another or at its end. */
export async function move(id: string, to: { folder: string; before: string | null }): Promise<void> {
  const changed = moved(getCases().cases, id, { ...to, folder: cleanFolder(to.folder) });
  if (changed.length > 0) await write(new Map(changed.map((each) => [each.id, each])));
}

/** Takes cases out of the list; each stays in the history. */
export async function remove(ids: readonly string[]): Promise<void> {
  const { cases, selected } = getCases();
  const going = cases.filter(({ id }) => ids.includes(id));
  for (const { id, draft } of going) await record({ id, draft }, "whole");
  if (!(await write(new Map(ids.map((id) => [id, null]))))) return;
  if (selected !== null && ids.includes(selected)) setCases({ selected: null });
  setCases({ removed: going });
  setStore(({ work }) => {
    if (!work.listed || !ids.includes(work.id ?? "")) return {};
    const { listed: _, ...own } = work;
    return { work: own };
  });
}

/** Gives cases the same scripts; what they had is in the history. */
export async function takeScripts(
  cases: readonly Listed[],
  scripts: Partial<Record<ScriptId, string>>,
): Promise<void> {
  const { work } = getStore();
  const rows = new Map<string, Listed>();
  for (const each of cases) {
    if (work.listed && each.id === work.id) continue;
    await record({ id: each.id, draft: each.draft }, "whole");
    const texts = { ...each.draft.texts, ...scripts };
    rows.set(each.id, { ...each, draft: { ...each.draft, texts } });
  }
  if (await write(rows)) notifyDone(`${count(rows.size, "case")} have the draft's scripts now.`);
}

/** Puts back what was deleted last. */
export async function undoRemove(): Promise<void> {
  const { removed } = getCases();
  if (await write(new Map(removed.map((each) => [each.id, each])))) setCases({ removed: [] });
}
