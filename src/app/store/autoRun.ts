import { checkDraft, isRun, runDraft } from "./runActions";
import { getStore, useStore } from "./store";

/** A pause in typing after which the draft runs by itself. */
const pauseMs = 400;

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
  useStore.subscribe(
    ({ work }) => work.draft,
    () => {
      clearTimeout(timer);
      timer = setTimeout(go, pauseMs);
    },
  );
}
