import { DebugClient, type Move, type Recorded, SessionEnded } from "../../worker/debug/client";
import { changedBetween } from "../domain/debug/stop";
import { documentIds, isScript } from "../domain/documents";
import { caseOf, type Draft } from "../domain/draft";
import { type Stopped, stopped } from "../store/debug";
import { runDraft, showRecorded } from "../store/runActions";
import { getStore, setStore } from "../store/store";
import { notify } from "../store/viewActions";

/** The page's one session. */
export const client = new DebugClient();

/** Records the draft and stops at the first stop. A draft that cannot be run is run, to show why. */
export async function start(): Promise<boolean> {
  const { draft } = getStore().work;
  const assembled = caseOf(draft);
  if ("mistakes" in assembled) {
    await runDraft();
    return false;
  }
  setStore({ debug: { stage: "recording" } });
  const answer = await guarded(() => client.ask("record", assembled.case, settings()));
  if (!answer) return false;
  if ("mistakes" in answer) {
    end();
    await runDraft();
    return false;
  }
  showRecorded(draft, assembled.case, answer.outline.result, answer.elapsedMs);
  enter(answer, null);
  await look(0);
  return true;
}

/** Ends the session, also while it records. */
export function end(): void {
  client.stop();
  setStore({ debug: null });
}

/** What of the store the worker has to know. */
export function settings() {
  const { breakpoints, exceptions, dataBreakpoints } = getStore().work.draft.debug;
  return { breakpoints, exceptions, dataBreakpoints };
}

/** Takes another recording of the session. */
export async function take(recorded: Recorded, draft: Draft | null, note: string): Promise<void> {
  const shown = getStore().shown;
  if (draft) {
    const assembled = caseOf(draft);
    if (!("mistakes" in assembled))
      showRecorded(draft, assembled.case, recorded.outline.result, recorded.elapsedMs);
  } else if (shown?.case) showRecorded(shown.draft, shown.case, recorded.outline.result, recorded.elapsedMs);
  enter(recorded, note);
  await look(0);
}

function enter({ outline, set, stop }: Recorded, note: string | null): void {
  const before = stopped(getStore());
  setStore({
    debug: {
      stage: "stopped",
      outline,
      set,
      stop,
      look: null,
      before: null,
      changed: [],
      note,
      trail: [],
      console: before?.console ?? [],
      histories: {},
    },
  });
}

export async function move(command: Move): Promise<void> {
  if (!hasSteps()) return;
  await go(() => client.ask("move", command));
}

export async function goTo(step: number): Promise<void> {
  if (hasSteps()) await go(() => client.ask("goTo", step));
}

let scrubbing = false;
let wanted: number | null = null;

/** Follows a scrubber: goes to the last place asked for, and to as many on the way as there is time for. */
export async function scrubTo(step: number): Promise<void> {
  wanted = step;
  if (scrubbing) return;
  scrubbing = true;
  while (wanted !== null) {
    const next = wanted;
    wanted = null;
    await goTo(next);
  }
  scrubbing = false;
}

/** Runs to the line that the caret is on; says so where the run does not come there. */
export async function runToCaret(direction: "forward" | "backward"): Promise<void> {
  const { caret } = getStore();
  if (!caret || !isScript(caret.document) || !hasSteps()) return;
  const { document, line } = caret;
  await go(async () => {
    const stop = await client.ask("runTo", document, line, direction);
    if (!stop)
      notify(
        `The run does not come to line ${line} ${direction === "forward" ? "after" : "before"} this step.`,
      );
    return stop;
  });
}

const hasSteps = () => (stopped(getStore())?.outline.steps ?? 0) > 0;

async function go(ask: () => Promise<Stopped["stop"] | null>): Promise<void> {
  const stop = await guarded(ask);
  if (!stop) return;
  change(() => ({ stop }));
  await look(0);
}

let looks = 0;

/** Looks at the step with the eyes of a frame; only the last of several wishes counts. */
export async function look(frame: number): Promise<void> {
  if (!hasSteps()) return;
  const number = ++looks;
  const seen = await guarded(() => client.ask("look", frame, getStore().work.draft.debug.watches));
  if (!seen || number !== looks) return;
  change((debug) => {
    if (seen.step === debug.look?.step) return { look: seen };
    const changed = changedBetween(debug.look, seen, debug.outline.effects);
    return { look: seen, before: debug.look, changed };
  });
  const at = seen.frames[seen.frame]?.context ?? seen.context;
  const document = documentIds.find((id) => id === at);
  if (document && isScript(document)) setStore({ script: document });
}

/** Tells the worker what is set, and takes what that gives in this recording. */
export async function sendSettings(): Promise<void> {
  if (!stopped(getStore())) return;
  const set = await guarded(() => client.ask("set", settings()));
  if (set) change(() => ({ set }));
}

export function change(part: (debug: Stopped) => Partial<Stopped>): void {
  setStore((store) => {
    const debug = stopped(store);
    return debug ? { debug: { ...debug, ...part(debug) } } : {};
  });
}

/** The answer, or null where the session ended meanwhile; says what failed otherwise. */
export async function guarded<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    const isEnded = error instanceof SessionEnded;
    if (isEnded) setStore({ debug: null });
    if (!isEnded || error.message !== SessionEnded.stopped)
      notify(`The debugger: ${(error as Error).message}`);
    return null;
  }
}
