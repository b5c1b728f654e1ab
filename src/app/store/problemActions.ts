import { AnalysisClient } from "../../worker/analysis/client";
import { type ScriptId, scriptIds } from "../domain/documents";
import type { Draft } from "../domain/draft";
import { isWritten } from "../domain/scripts";
import { scriptWorld } from "../domain/world";
import { shownScript } from "./selectors";
import { getStore, setStore, useStore } from "./store";

/** The page's one client of the analysis. */
export const analysis = new AnalysisClient();

/** A pause in typing after which problems are looked for; shorter than the one before a run. */
const pauseMs = 120;

let following = false;

/** Looks for problems now and after each pause in typing. */
export function followProblems(): void {
  if (following) return;
  following = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  useStore.subscribe(
    ({ work }) => work.draft,
    (draft, before) => {
      if (draft.texts === before.texts && draft.release === before.release) return;
      clearTimeout(timer);
      timer = setTimeout(findProblems, pauseMs);
    },
  );
  findProblems();
}

/** What was last asked about each script: typing into one asks nothing about the others. */
const asked = new Map<ScriptId, string>();

/** Looks through the scripts that are not as they were, the shown one first, as it is being read. */
function findProblems(): void {
  const store = getStore();
  const { draft } = store.work;
  const shown = shownScript(store);
  for (const script of [shown, ...scriptIds.filter((id) => id !== shown)]) {
    const question = `${JSON.stringify(scriptWorld(draft, script))}\n${draft.texts[script]}`;
    if (asked.get(script) === question) continue;
    asked.set(script, question);
    void findIn(draft, script);
  }
}

/** An answer that comes after the text has changed again is dropped: another is on its way. */
async function findIn(draft: Draft, script: ScriptId): Promise<void> {
  const text = draft.texts[script];
  const found = isWritten(draft, script)
    ? await analysis.ask("problems", { text, world: scriptWorld(draft, script) })
    : [];
  const now = getStore().work.draft;
  if (found === null || now.texts[script] !== text || now.release !== draft.release) {
    asked.delete(script);
    return;
  }
  if (found.length === 0 && getStore().problems[script].length === 0) return;
  setStore(({ problems }) => ({ problems: { ...problems, [script]: found } }));
}
