import { create } from "zustand";
import { emptyStore, type Store } from "../../runtime/gateway/store/store";
import { local } from "../storage/browser";
import { readEntry, writeEntry } from "../storage/entry";
import { scriptStoreEntry } from "../storage/scriptStore";

/** A command as it was given, and what radosgw-admin said to it. */
export interface Said {
  command: string;
  /** Standard output and error, as they would stand in a terminal. */
  text: string;
  exitCode: number;
}

interface ScriptStoreState {
  store: Store;
  /** The last command; null before the first. */
  said: Said | null;
  /** Tenants that have a row and no script yet. */
  tenants: string[];
}

/** The store's drawer has a state of its own: nothing else of the page needs it before the drawer is opened. */
export const useScriptStore = create<ScriptStoreState>()(() => ({
  store: readEntry(local, scriptStoreEntry) ?? emptyStore,
  said: null,
  tenants: [],
}));

/** Another tab has given a command: its store is the zone's. */
addEventListener("storage", ({ key }) => {
  if (key !== scriptStoreEntry.key) return;
  useScriptStore.setState({ store: readEntry(local, scriptStoreEntry) ?? emptyStore });
});

useScriptStore.subscribe(({ store }, before) => {
  if (store !== before.store) writeEntry(local, scriptStoreEntry, store);
});
