import { type CaseResult, Client, type Listener } from "../../worker/client";
import { type CaseFile, caseOf, type Draft, type ReadDocuments } from "../domain/draft";
import { logOf } from "../domain/log";
import { type Mark, marksOfMistakes, marksOfResult, marksOfSyntax } from "../domain/marks";
import type { LiveRun, ShownEnding } from "./run";
import { getStore, setStore } from "./store";

/** The page's one client of the worker. */
export const client = new Client();

/** Runs shorter than this show nothing of themselves but their result. */
const quietMs = 250;
/** Runs longer than this ask whether to stop them. */
const patienceMs = 1000;

let runs = 0;

/** Runs the draft; one that is going on is ended first. */
export async function runDraft(): Promise<void> {
  const { draft } = getStore().work;
  const number = ++runs;
  const assembled = caseOf(draft);
  if ("mistakes" in assembled) {
    client.stop();
    show(
      number,
      draft,
      { kind: "unreadable", mistakes: assembled.mistakes },
      null,
      marksOfSyntax(assembled.mistakes, draft.texts),
    );
    return;
  }
  setStore({ live: { number, draft, startedAt: performance.now(), log: [], unsent: 0, stage: "quiet" } });
  const ending = await client.run(assembled.case, listenerOf(number), getStore().preferences.coverage);
  if (number !== runs) return;
  show(number, draft, ending, assembled.case, marksOf(ending, assembled.documents, draft.texts));
}

/** Shows more and more of a run, the longer it goes on once it has begun; what had to be loaded is no part of it. */
function listenerOf(number: number): Listener {
  return {
    begun() {
      changeLive(number, () => ({ startedAt: performance.now() }));
      setTimeout(() => changeLive(number, () => ({ stage: "shown" })), quietMs);
      setTimeout(() => changeLive(number, () => ({ stage: "asking" })), patienceMs);
    },
    log: (lines, unsent) => changeLive(number, (live) => ({ log: [...live.log, ...lines], unsent })),
  };
}

/** Shows what a recording of a draft gave as the last run: it is the same. */
export function showRecorded(draft: Draft, ran: CaseFile, result: CaseResult, elapsedMs: number): void {
  client.stop();
  const ending: ShownEnding = { kind: "finished", result, elapsedMs };
  show(++runs, draft, ending, ran, marksOfResult(result));
}

/** Whether the last run, or the one that is going on, was of this draft; its name runs nothing. */
export function isRun({ texts, release }: Draft): boolean {
  const { live, shown } = getStore();
  const ran = (live ?? shown)?.draft;
  return ran?.texts === texts && ran.release === release;
}

/** Marks the mistakes of the draft's JSON and of its fields without running it. */
export async function checkDraft(): Promise<void> {
  const { draft } = getStore().work;
  const assembled = caseOf(draft);
  if ("mistakes" in assembled) setStore({ marks: marksOfSyntax(assembled.mistakes, draft.texts) });
  else {
    const mistakes = await client.check(assembled.case);
    if (mistakes) setStore({ marks: marksOfMistakes(mistakes, assembled.documents, draft.texts) });
  }
}

/** Ends the run that is going on, at once. */
export function stopRun(): void {
  client.stop();
}

/** Does not ask again whether to stop this run. */
export function letRunGoOn(): void {
  const { live } = getStore();
  if (live) changeLive(live.number, () => ({ stage: "patient" }));
}

function changeLive(number: number, change: (live: LiveRun) => Partial<LiveRun>): void {
  setStore(({ live }) => (live?.number === number ? { live: { ...live, ...change(live) } } : {}));
}

function show(number: number, draft: Draft, ending: ShownEnding, ran: CaseFile | null, marks: Mark[]): void {
  setStore(({ live, work }) => ({
    live: null,
    marks,
    shown: {
      number,
      draft,
      ending,
      case: ran,
      marks,
      expects: work.example === null || !work.edited,
      log: ending.kind === "finished" ? logOf(ending.result) : (live?.log ?? []),
      unsent: ending.kind === "finished" ? 0 : (live?.unsent ?? 0),
    },
  }));
}

function marksOf(ending: ShownEnding, documents: ReadDocuments, texts: Draft["texts"]): Mark[] {
  if (ending.kind === "finished") return marksOfResult(ending.result);
  if (ending.kind === "refused") return marksOfMistakes(ending.mistakes, documents, texts);
  return [];
}
