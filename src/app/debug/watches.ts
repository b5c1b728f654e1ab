import { stopped } from "../store/debug";
import { editDebug } from "../store/deskActions";
import { getStore } from "../store/store";
import { change, client, guarded } from "./client";
import { lookAgain } from "./look";

export function addWatch(expression: string): void {
  const wanted = expression.trim();
  const { watches } = getStore().work.draft.debug;
  if (wanted === "" || watches.includes(wanted)) return;
  editDebug(() => ({ watches: [...watches, wanted] }));
  void lookAgain();
}

export function removeWatch(expression: string): void {
  editDebug(({ watches }) => ({ watches: watches.filter((each) => each !== expression) }));
  void lookAgain();
}

/** Fetches every value that a watch had over the run, or puts the table away. */
export async function toggleHistory(expression: string): Promise<void> {
  const debug = stopped(getStore());
  if (!debug) return;
  const { [expression]: known, ...others } = debug.histories;
  if (known) {
    change(() => ({ histories: others }));
    return;
  }
  const history = await guarded(() => client.ask("history", expression));
  if (history) change(({ histories }) => ({ histories: { ...histories, [expression]: history } }));
}
