import { brokenWords, partedWords } from "../domain/debug/parting";
import { caseOf } from "../domain/draft";
import { count } from "../domain/values";
import { stopped } from "../store/debug";
import { checkDraft, isRun } from "../store/runActions";
import { getStore, useStore } from "../store/store";
import { change, client, guarded } from "./client";
import { take } from "./session";

/** A pause in typing after which an edited case is recorded again. */
const pauseMs = 400;

let due: ReturnType<typeof setTimeout> | undefined;
let recording: Promise<void> | null = null;

/** From now on records an edited draft again while a session stands, and keeps the place. */
export function followEdits(): void {
  const follow = () => {
    if (isRun(getStore().work.draft)) return;
    clearTimeout(due);
    due = setTimeout(() => void catchUp(), pauseMs);
  };
  useStore.subscribe(({ work }) => work.draft.texts, follow);
  useStore.subscribe(({ work }) => work.draft.release, follow);
  // What was edited while it was being recorded.
  useStore.subscribe(
    ({ debug }) => debug?.stage,
    (stage) => stage === "stopped" && follow(),
  );
}

/**
 * Records now what was edited, if anything was: who moves right after typing moves in the edited run, and stands then
 * where that led.
 */
export async function catchUp(): Promise<void> {
  if (due !== undefined) {
    clearTimeout(due);
    due = undefined;
    const before = recording;
    recording = (async () => {
      await before;
      await recordAgain();
    })();
  }
  await recording;
}

async function recordAgain(): Promise<void> {
  const debug = stopped(getStore());
  if (!debug) return;
  const { draft } = getStore().work;
  const assembled = caseOf(draft);
  if ("mistakes" in assembled) return refuse("The edited case has a mistake");
  const answer = await guarded(() => client.ask("replace", assembled.case));
  if (!answer) return;
  if ("broken" in answer) return refuse(brokenWords(answer.broken));
  if ("mistakes" in answer) return refuse(`The edited case has ${count(answer.mistakes.length, "mistake")}`);
  const { parted } = answer;
  const lost = debug.outline.edits.length > 0 ? " The fork is left: its assignments are gone." : "";
  await take(answer, draft, {
    text: `Recorded again: ${partedWords(parted)}${lost}`,
    step: parted?.line == null ? null : parted.step,
  });
}

/** Says why there is no other recording. */
async function refuse(why: string): Promise<void> {
  const text = `${why}; this is still the recording before.`;
  change(() => ({ note: { text, step: null } }));
  await checkDraft();
}
