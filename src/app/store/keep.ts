import { deskEntry } from "../storage/desk";
import { readEntry, writeEntry } from "../storage/entry";
import { preferencesEntry } from "../storage/preferences";
import { getStore, setStore, useStore } from "./store";

/** A pause in typing after which the draft is kept. */
const pauseMs = 300;

/** Takes up what an earlier visit kept; false on the first visit. */
export function recall(storage: Storage): boolean {
  const preferences = readEntry(storage, preferencesEntry);
  if (preferences) setStore({ preferences });
  const desk = readEntry(storage, deskEntry);
  if (desk) setStore({ ...desk });
  return desk !== null;
}

/** Keeps the draft and the preferences from now on, at the latest when the page is left. */
export function keep(storage: Storage): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepDesk = () => {
    clearTimeout(timer);
    if (getStore().kept === "saved") return;
    const { work, aside } = getStore();
    setStore({ kept: writeEntry(storage, deskEntry, { work, aside }) ? "saved" : "failed" });
  };
  useStore.subscribe(
    ({ work }) => work,
    () => {
      setStore({ kept: "unsaved" });
      clearTimeout(timer);
      timer = setTimeout(keepDesk, pauseMs);
    },
  );
  useStore.subscribe(
    ({ preferences }) => preferences,
    (preferences) => writeEntry(storage, preferencesEntry, preferences),
  );
  addEventListener("pagehide", keepDesk);
  document.addEventListener("visibilitychange", keepDesk);
}
