import { loadExamples, openExample } from "./catalogue/actions";
import { commands } from "./commands";
import { listenForKeys } from "./commands/keyboard";
import { listenForFiles } from "./files/drop";
import { autoRun } from "./store/autoRun";
import { followComparison } from "./store/comparisonActions";
import { keep, recall } from "./store/keep";
import { runDraft } from "./store/runActions";
import { getStore } from "./store/store";
import { prefer } from "./store/viewActions";
import { followTheme } from "./theme";
import { followTitle } from "./title";

/** Takes up what an earlier visit kept, or opens the first example; either runs by itself. */
export function start(): void {
  const known = recall(localStorage);
  if (known) prefer({ hintClosed: true });
  followTheme();
  followTitle();
  keep(localStorage);
  autoRun();
  followComparison();
  listenForKeys(commands);
  listenForFiles();
  void (known ? resume() : firstVisit());
}

async function firstVisit(): Promise<void> {
  await loadExamples();
  const [first] = getStore().examples;
  if (first) await openExample(first.file);
}

async function resume(): Promise<void> {
  if (getStore().preferences.autoRun) await runDraft();
  await loadExamples();
}
