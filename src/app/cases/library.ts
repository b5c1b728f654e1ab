import { cleanFolder, copyName, inOrder, type Listed, moved, nextOrder } from "../domain/cases/arrange";
import type { ScriptId } from "../domain/documents";
import type { Draft } from "../domain/draft";
import { newId } from "../domain/id";
import { count } from "../domain/values";
import { record } from "../history/record";
import { listedCaseEntry } from "../storage/cases";
import { readRow, readTable, writeRows } from "../storage/database";
import { openDraft } from "../store/deskActions";
import { runOpened } from "../store/runOpened";
import { getStore, setStore } from "../store/store";
import { notify, notifyDone } from "../store/viewActions";
import { getCases, setCases } from "./state";

/** Tells other tabs that the list has changed. */
const channel = new BroadcastChannel("moonhook.cases");
channel.onmessage = () => void load();

/** Reads the list; again where another tab has changed it. */
async function load(): Promise<void> {
  try {
    const kept = await readTable("cases", listedCaseEntry);
    setCases({ cases: inOrder([...kept].map(([id, each]) => ({ ...each, id }))), loaded: true });
  } catch (error) {
    setCases({ loaded: `The browser does not give its list of cases: ${(error as Error).message}` });
  }
}

let loading: Promise<void> | null = null;

/** Reads the list unless that has been done. */
export function loaded(): Promise<void> {
  loading ??= load().then(catchUp);
  return loading;
}

/** A draft that was kept when the page was left may be ahead of its case in the list. */
async function catchUp(): Promise<void> {
  const { work } = getStore();
  if (!work.listed || typeof getCases().loaded === "string") return;
  if (getCases().cases.some(({ id }) => id === work.id)) await saveListed();
  else setStore(({ work: { listed: _, ...own } }) => ({ work: own }));
}

/** The case on the desk as it was when this tab took it up or saved it last; another tab may have gone on since. */
let base: Listed | null = null;

/** Writes cases, or deletes those that are null, and shows the list as it is then. */
async function write(rows: ReadonlyMap<string, Listed | null>): Promise<boolean> {
  const raised = [...rows].map(([id, each]): [string, Listed | null] => [
    id,
    each && { ...each, revision: each.revision + 1 },
  ]);
  const kept = raised.map(([id, each]): [string, Omit<Listed, "id"> | null] => [id, each && withoutId(each)]);
  try {
    await writeRows("cases", new Map(kept), listedCaseEntry);
  } catch (error) {
    notify(`The list of cases could not be kept: ${roomless(error)}. Export the cases as files.`);
    return false;
  }
  setCases(({ cases, outcomes }) => {
    const others = cases.filter(({ id }) => !rows.has(id));
    const changed = new Map(raised);
    const stays = ([id]: [string, unknown]) =>
      sameCase(
        changed.get(id),
        cases.find((each) => each.id === id),
      );
    return {
      cases: inOrder([...others, ...raised.flatMap(([, each]) => (each ? [each] : []))]),
      outcomes: new Map([...outcomes].filter((entry) => !rows.has(entry[0]) || stays(entry))),
    };
  });
  channel.postMessage("changed");
  return true;
}

function withoutId({ id: _, ...each }: Listed): Omit<Listed, "id"> {
  return each;
}

/** Whether a change was of its place only. */
function sameCase(a: Listed | null | undefined, b: Listed | undefined): boolean {
  return a?.draft === b?.draft && a !== undefined && a !== null;
}

function roomless(error: unknown): string {
  const { name, message } = error as Error;
  return name === "QuotaExceededError" ? "the browser has no more room" : message;
}

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

/** Puts the draft on the desk into the list; it and its case are one from then on. */
export async function addWork(folder = ""): Promise<void> {
  const { work } = getStore();
  if (work.listed) return;
  const [id] = (await addDrafts([{ folder, draft: work.draft }])) ?? [];
  if (id === undefined) return;
  setStore(({ work: { link: _, ...now } }) => ({ work: { ...now, id, listed: true, edited: true } }));
  setCases({ selected: id });
}

/** Puts the draft into the list, or says that it is there. */
export async function keepWork(): Promise<void> {
  const { listed } = getStore().work;
  if (listed) await saveListed();
  else await addWork();
  if (getStore().work.listed)
    notifyDone(listed ? "The case in the list is up to date." : "The draft is in the list now.");
}

/** Brings the listed case of the draft on the desk up to date. A version of another tab goes into the history first. */
export async function saveListed(): Promise<void> {
  const { work } = getStore();
  const known = getCases().cases.find(({ id }) => id === work.id);
  if (!work.listed || !known) return;
  const isBase = base?.id === known.id;
  if (isSameDraft((isBase ? base! : known).draft, work.draft)) {
    if (!isBase) base = known;
    return;
  }
  const kept = await readRow("cases", known.id, listedCaseEntry);
  const isOthers = kept && (!isBase || kept.revision !== base!.revision);
  if (isOthers && !isSameDraft(kept.draft, work.draft)) {
    await record({ id: known.id, draft: kept.draft }, "whole");
    if (isBase) notify("Another tab had changed this case; what it had is in the history.");
  }
  const saved = { ...known, draft: work.draft, revision: kept?.revision ?? known.revision };
  if (await write(new Map([[known.id, saved]]))) base = { ...saved, revision: saved.revision + 1 };
}

const isSameDraft = (a: Draft, b: Draft) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Puts a listed case on the desk. */
export async function openListed(id: string): Promise<void> {
  await saveListed();
  const found = getCases().cases.find((each) => each.id === id);
  if (!found || getStore().work.id === id) return;
  openDraft(found.draft, { id, listed: true });
  await runOpened();
}

/** Gives a case another content; what it had is in the history. */
export async function replaceDraft(id: string, draft: Draft): Promise<void> {
  const found = getCases().cases.find((each) => each.id === id);
  if (!found) return;
  await record({ id, draft: found.draft }, "whole");
  await write(new Map([[id, { ...found, draft }]]));
  if (getStore().work.listed && getStore().work.id === id) openDraft(draft, { id, listed: true });
}

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
