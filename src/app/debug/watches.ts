import { stopped } from "../store/debug";
import { editDebug } from "../store/deskActions";
import { getStore, setStore } from "../store/store";
import { lookAgain } from "./look";
import { start } from "./session";

export function addWatch(expression: string): void {
  const wanted = expression.trim();
  const { watches } = getStore().work.draft.debug;
  if (wanted === "" || watches.includes(wanted)) return;
  editDebug(() => ({ watches: [...watches, wanted] }));
  void lookAgain();
}

/** Opens the watches, of a run that is recorded for it where none is, and leads to their field. */
export async function watchRun(): Promise<void> {
  if (!stopped(getStore()) && !(await start("end"))) return;
  setStore({ debugTab: "watch", watchesOverRun: true });
  requestAnimationFrame(() => document.getElementById("add-watch")?.focus());
}

export function removeWatch(expression: string): void {
  editDebug(({ watches }) => ({ watches: watches.filter((each) => each !== expression) }));
  void lookAgain();
}
