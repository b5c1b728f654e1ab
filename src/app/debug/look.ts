import type { Look } from "../../worker/debug/client";
import { frameOf } from "../domain/debug/frames";
import { spotOf } from "../domain/debug/runTexts";
import { changedBetween } from "../domain/debug/stop";
import { isScript } from "../domain/documents";
import { stopped } from "../store/debug";
import { editDebug } from "../store/deskActions";
import { getStore, setStore } from "../store/store";
import { change, client, guarded } from "./client";

/** A frame of a thread; of the running thread where it is null. */
export interface Place {
  frame: number;
  thread: number | null;
}

const innermost: Place = { frame: 0, thread: null };
let looks = 0;

/** Looks at the step with the eyes of a frame; only the last of several wishes counts. */
export async function look(place: Place = innermost): Promise<void> {
  const debug = stopped(getStore());
  if (!debug || debug.outline.steps === 0) return;
  const number = ++looks;
  const from = debug.look?.step === debug.stop.step ? debug.before : debug.look;
  const { watches } = getStore().work.draft.debug;
  const wish = { ...place, watches, from: from?.step ?? null };
  const seen = await guarded(() => client.ask("look", wish));
  if (!seen || number !== looks) return;
  change(({ look: last }) =>
    seen.step === last?.step
      ? { look: seen }
      : { look: seen, before: last, changed: changedBetween(last, seen) },
  );
  if (getStore().work.draft.debug.step !== seen.step) editDebug(() => ({ step: seen.step }));
  showText(debug.look, seen);
}

/** Brings the text of the frame to the front; a module gives way to a script when the frame has left it. */
function showText(last: Look | null, seen: Look): void {
  const document = documentOf(seen);
  if (document === null) return;
  const left = last && documentOf(last);
  setStore(({ attached }) =>
    isScript(document)
      ? { script: document, attached: attached === left ? null : attached }
      : { attached: document },
  );
}

function documentOf(look: Look) {
  const frame = frameOf(look);
  const spot = frame && spotOf(frame);
  if (spot) return spot.document;
  const context = frame?.context ?? look.context;
  return isScript(context) ? context : null;
}

/** Looks once more, from the same frame: what is watched has changed. */
export async function lookAgain(): Promise<void> {
  await look(placeLookedFrom());
}

/** Where the panels look from. */
export function placeLookedFrom(): Place {
  const seen = stopped(getStore())?.look;
  return seen ? { frame: seen.frame, thread: seen.thread } : innermost;
}
