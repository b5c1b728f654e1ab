import type { Recorded } from "../../worker/debug/client";
import { nothingChanged } from "../domain/debug/stop";
import { caseOf, type Draft } from "../domain/draft";
import { type Note, stopped } from "../store/debug";
import { editDebug } from "../store/deskActions";
import { runDraft, showRecorded } from "../store/runActions";
import { getStore, setStore } from "../store/store";
import { change, client, guarded } from "./client";
import { look } from "./look";

/**
 * Records the draft. A draft that cannot be run is run, to show why.
 *
 * @param at where to stand: at a step, at the end, or where the draft was left, else at the first stop
 */
export async function start(at: number | "end" | "stop" = "stop"): Promise<boolean> {
  const { draft } = getStore().work;
  const assembled = caseOf(draft);
  if ("mistakes" in assembled) {
    await runDraft();
    return false;
  }
  setStore({ debug: { stage: "recording" } });
  const step = at === "end" ? Number.MAX_SAFE_INTEGER : at === "stop" ? draft.debug.step : at;
  const answer = await guarded(() => client.ask("record", assembled.case, settings(), step));
  // Another case may have come onto the desk meanwhile.
  if (!answer || getStore().debug?.stage !== "recording") return false;
  if ("mistakes" in answer) {
    end();
    await runDraft();
    return false;
  }
  showRecorded(draft, assembled.case, answer.outline.result, answer.elapsedMs);
  enter(answer, null);
  await look();
  return true;
}

/** Ends the session, also while it records. */
export function end(): void {
  client.stop();
  setStore({ debug: null });
  editDebug(() => ({ step: null }));
}

/** What of the draft the worker has to know. */
export function settings() {
  const { breakpoints, exceptions, dataBreakpoints } = getStore().work.draft.debug;
  return { breakpoints, exceptions, dataBreakpoints };
}

/** Takes another recording of the session, of an edited draft where there is one. */
export async function take(recorded: Recorded, draft: Draft | null, note: Note): Promise<void> {
  const { outline, elapsedMs } = recorded;
  const { shown } = getStore();
  const assembled = draft && caseOf(draft);
  if (assembled && "case" in assembled) showRecorded(draft, assembled.case, outline.result, elapsedMs);
  else if (shown?.case) showRecorded(shown.draft, shown.case, outline.result, elapsedMs);
  enter(recorded, note);
  await look();
}

function enter({ outline, set, stop }: Recorded, note: Note | null): void {
  const before = stopped(getStore());
  setStore({
    debug: {
      stage: "stopped",
      outline,
      set,
      stop,
      look: null,
      before: null,
      changed: nothingChanged,
      note,
      trail: [],
      console: before?.console ?? [],
    },
  });
}

/** Tells the worker what is set, and takes what that gives in this recording. */
export async function sendSettings(): Promise<void> {
  if (!stopped(getStore())) return;
  const set = await guarded(() => client.ask("set", settings()));
  if (set) change(() => ({ set }));
}
