import { newId } from "../domain/id";
import { local, session } from "../storage/browser";
import { type Desk, deskEntry, type Work } from "../storage/desk";
import { readEntry, writeEntry } from "../storage/entry";
import { preferencesEntry } from "../storage/preferences";
import { getStore, setStore, useStore } from "./store";

/** A pause in typing after which the draft is kept. */
const pauseMs = 300;

/** The kept desk as this tab last read or wrote it: another text is another tab's. */
let seen: string | null = null;

/** Set while this tab's desk and the one of all tabs are two; a reload must not forget it. */
const partedKey = "moonhook.parted";

/** Takes up what an earlier visit kept, or what this tab kept for itself; false on the first visit. */
export function recall(): boolean {
  const preferences = readEntry(local, preferencesEntry);
  if (preferences) setStore({ preferences });
  seen = local.getItem(deskEntry.key);
  const own = readEntry(session, deskEntry);
  const shared = readEntry(local, deskEntry);
  const desk = own ?? shared;
  if (!desk) return false;
  setStore({ ...desk, work: { ...desk.work, id: desk.work.id ?? newId() } });
  // Without a reason to be this tab's only, it is there because the browser had no room.
  const isParted = own !== null && session.getItem(partedKey) !== null;
  if (own && !own.work.link) setStore(isParted ? { otherTab: true } : { kept: "unsaved" });
  return true;
}

/** Keeps the draft and the preferences from now on, at the latest when the page is left. */
export function keep(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepNow = () => {
    clearTimeout(timer);
    if (getStore().kept !== "saved") keepDesk();
  };
  useStore.subscribe(
    ({ work }) => work,
    () => {
      setStore({ kept: "unsaved" });
      clearTimeout(timer);
      timer = setTimeout(keepNow, pauseMs);
    },
  );
  useStore.subscribe(
    ({ preferences }) => preferences,
    (preferences) => writeEntry(local, preferencesEntry, preferences),
  );
  useStore.subscribe(
    ({ work }) => work,
    (work, before) => {
      if (work.id !== before.id) void recordVersion(before, "whole");
    },
  );
  keepNow();
  addEventListener("pagehide", keepNow);
  document.addEventListener("visibilitychange", keepNow);
  addEventListener("storage", ({ key }) => key === deskEntry.key && noticeOther());
}

/** Keeps the desk for all tabs; for this tab only what came by a link, and what another tab would lose a draft to. */
function keepDesk(): void {
  const { work, aside, otherTab } = getStore();
  const desk: Desk = { work, aside };
  noticeOther();
  if (work.link || otherTab || getStore().otherTab) {
    setStore({ kept: writeEntry(session, deskEntry, desk) ? "saved" : "failed" });
  } else if (writeEntry(local, deskEntry, desk)) {
    seen = local.getItem(deskEntry.key);
    session.removeItem(deskEntry.key);
    setStore({ kept: "saved" });
  } else {
    writeEntry(session, deskEntry, desk);
    setStore({ kept: "failed" });
  }
  void recordVersion(work, "pause");
  void saveCase(work);
}

/** Tells of another tab's draft as soon as there is one. */
function noticeOther(): void {
  const kept = local.getItem(deskEntry.key);
  if (kept === seen || getStore().work.link) return;
  const { work, aside } = getStore();
  const other = readEntry(local, deskEntry);
  const isSame = other && JSON.stringify({ work, aside }) === JSON.stringify(other);
  if (!other || isSame) seen = kept;
  part(other !== null && !isSame);
}

/** From now on this tab has a desk of its own, or no longer. */
function part(parted: boolean): void {
  setStore({ otherTab: parted });
  const { work, aside } = getStore();
  if (parted && writeEntry(session, deskEntry, { work, aside })) session.setItem(partedKey, "");
  if (!parted) session.removeItem(partedKey);
}

/** Takes up the draft that another tab keeps, or keeps this tab's in its place; the one given up is returned. */
export function settleTabs(choice: "theirs" | "mine"): Work | null {
  const theirs = readEntry(local, deskEntry);
  const mine = getStore().work;
  seen = local.getItem(deskEntry.key);
  part(false);
  if (choice === "theirs" && theirs) {
    session.removeItem(deskEntry.key);
    setStore({ ...theirs, marks: [], debug: null, kept: "saved" });
    return mine;
  }
  keepDesk();
  return theirs?.work ?? null;
}

/** A listed case changes with the draft on the desk. */
async function saveCase(work: Work): Promise<void> {
  if (!work.listed) return;
  const { loaded, saveListed } = await import("../cases/library/listed");
  await loaded();
  await saveListed();
}

/** Own work only: an example can be had again. */
async function recordVersion(work: Work, when: "pause" | "whole"): Promise<void> {
  if (!work.edited) return;
  const { record } = await import("../history/record");
  await record(work, when);
}
