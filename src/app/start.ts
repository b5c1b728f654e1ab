import { hasBegun } from "./begun";
import { loadExamples, openExample } from "./catalogue/actions";
import { commands } from "./commands";
import { listenForKeys } from "./commands/keyboard";
import { tellMissingParts } from "./faults/missingParts";
import { listenForFiles } from "./files/drop";
import { listenForLinks, openAddress } from "./share/address";
import { autoRun } from "./store/autoRun";
import { followComparison } from "./store/comparisonActions";
import { keep, recall } from "./store/keep";
import { client } from "./store/runActions";
import { runOpened } from "./store/runOpened";
import { getStore } from "./store/store";
import { prefer } from "./store/viewActions";
import { followTheme } from "./theme";
import { followTitle } from "./title";

/** Takes up what an earlier visit kept, or opens the first example; either runs by itself. A link does not. */
export function start(): void {
  const known = recall();
  if (known) prefer({ hintClosed: true });
  tellMissingParts();
  followTheme();
  followTitle();
  keep();
  autoRun();
  followComparison();
  listenForKeys(commands);
  listenForFiles();
  listenForLinks();
  client.warmUp();
  void begin(known).finally(hasBegun);
}

async function begin(known: boolean): Promise<void> {
  // A link that is on the desk already has perhaps been edited there.
  const { link } = getStore().work;
  const opened = link?.text !== location.hash && (await openAddress());
  if (!opened && !link) await (known ? resume() : firstVisit());
  await loadExamples();
}

async function firstVisit(): Promise<void> {
  await loadExamples();
  const [first] = getStore().examples;
  if (first && isUntouched()) await openExample(first.file);
}

async function resume(): Promise<void> {
  if (getStore().preferences.autoRun) await runOpened();
}

/** Nothing has come onto the desk in the meantime. */
function isUntouched(): boolean {
  const { work } = getStore();
  return !work.edited && !work.link && work.example === null;
}
