import { openDraft } from "../../store/deskActions";
import { runOpened } from "../../store/runOpened";
import { getStore, setStore } from "../../store/store";
import { notifyDone } from "../../store/viewActions";
import { getCases, setCases } from "../state";
import { addDrafts } from "./edit";
import { saveListed } from "./listed";

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

/** Puts a listed case on the desk. */
export async function openListed(id: string): Promise<void> {
  await saveListed();
  const found = getCases().cases.find((each) => each.id === id);
  if (!found || getStore().work.id === id) return;
  openDraft(found.draft, { id, listed: true });
  await runOpened();
}
