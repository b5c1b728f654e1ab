import type { Draft } from "../domain/draft";
import { checkDraft, runDraft } from "./runActions";
import { getStore, useStore } from "./store";

/** A pause in typing after which the draft runs by itself. */
const pauseMs = 400;

/** After each pause in typing runs the draft, or only checks it, as is preferred. A case's name runs nothing. */
export function autoRun(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  useStore.subscribe(
    ({ work }) => [work.draft.texts, work.draft.release] as [Draft["texts"], string],
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void (getStore().preferences.autoRun ? runDraft() : checkDraft());
      }, pauseMs);
    },
    { equalityFn: (a, b) => a[0] === b[0] && a[1] === b[1] },
  );
}
