import { caseOf } from "../domain/draft";
import { count } from "../domain/values";
import { stopped } from "../store/debug";
import { checkDraft } from "../store/runActions";
import { getStore, useStore } from "../store/store";
import { change, client, guarded, take } from "./session";

/** A pause in typing after which an edited case is recorded again. */
const pauseMs = 400;

/** From now on records an edited draft again while a session stands, and keeps the place. */
export function followEdits(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  useStore.subscribe(
    ({ work }) => work.draft,
    (draft, before) => {
      if (draft.texts === before.texts && draft.release === before.release) return;
      clearTimeout(timer);
      timer = setTimeout(() => void recordAgain(), pauseMs);
    },
  );
}

async function recordAgain(): Promise<void> {
  if (!stopped(getStore())) return;
  const { draft } = getStore().work;
  const assembled = caseOf(draft);
  if ("mistakes" in assembled) {
    change(() => ({ note: "The edited case has a mistake; this is still the recording before." }));
    await checkDraft();
    return;
  }
  const answer = await guarded(() => client.ask("replace", assembled.case));
  if (!answer) return;
  if ("mistakes" in answer) {
    const mistakes = count(answer.mistakes.length, "mistake");
    change(() => ({ note: `The edited case has ${mistakes}; this is still the recording before.` }));
    await checkDraft();
    return;
  }
  await take(answer, draft, partedWords(answer.parted ?? null));
}

export function partedWords(parted: number | null): string {
  return parted === null
    ? "Recorded again: the same steps as before."
    : `Recorded again: the runs part at step ${parted}.`;
}
