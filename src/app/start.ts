import { loadCatalogue, openExample } from "./catalogue/actions";
import { commands } from "./commands";
import { listenForKeys } from "./commands/keyboard";
import { autoRun } from "./store/autoRun";
import { keep, recall } from "./store/keep";
import { runDraft } from "./store/runActions";
import { getStore } from "./store/store";
import { notify, prefer } from "./store/viewActions";
import { followTheme } from "./theme";

/** Takes up what an earlier visit kept, or opens the first example; either runs by itself. */
export function start(): void {
  const known = recall(localStorage);
  if (known) prefer({ hintClosed: true });
  followTheme();
  keep(localStorage);
  listenForKeys(commands);
  void loadCatalogue()
    .then(() => firstRun(known))
    .catch((error: Error) => notify(`The examples could not be loaded: ${error.message}`))
    .finally(autoRun);
}

async function firstRun(known: boolean): Promise<void> {
  const [first] = getStore().examples;
  if (!known && first) await openExample(first.file);
  else if (getStore().preferences.autoRun) await runDraft();
}
