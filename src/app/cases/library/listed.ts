import type { Listed } from "../../domain/cases/arrange";
import type { Draft } from "../../domain/draft";
import { record } from "../../history/record";
import { listedCaseEntry } from "../../storage/cases";
import { readRow } from "../../storage/database";
import { getStore, setStore } from "../../store/store";
import { notify } from "../../store/viewActions";
import { getCases } from "../state";
import { load, write } from "./rows";

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
