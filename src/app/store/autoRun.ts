import { checkDraft, isRun, runDraft } from "./runActions";
import { getStore, type Store, useStore } from "./store";

/** A pause in typing after which the draft runs by itself. */
const pauseMs = 400;
/** The pause for scripts that do not parse: most likely a line is not written to its end, and its error only flickers. */
const unfinishedMs = 1500;

/** After each pause in typing runs the draft, or only checks it, as is preferred. */
export function autoRun(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = () => {
    const { work, preferences, debug } = getStore();
    // A debug session records an edited draft itself, and its panels show that run.
    if (debug !== null) return;
    if (isRun(work.draft)) return;
    // What came by a link runs when the person says so.
    void (preferences.autoRun && !work.link ? runDraft() : checkDraft());
  };
  const pause = () => {
    if (isUnfinished(getStore())) timer = setTimeout(go, unfinishedMs - pauseMs);
    else go();
  };
  useStore.subscribe(
    ({ work }) => work.draft,
    () => {
      clearTimeout(timer);
      timer = setTimeout(pause, pauseMs);
    },
  );
}

function isUnfinished({ problems }: Store): boolean {
  return Object.values(problems).some((found) => found.some(({ rule }) => rule === "syntax"));
}
