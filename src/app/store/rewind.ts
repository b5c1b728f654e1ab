import { type Later, laterThan } from "../domain/debug/rewind";
import { stopped } from "./debug";
import { shownResult } from "./selectors";
import type { Store } from "./store";

/** The step that the panels are to show, while the session is of the run that they show. */
export function shownStep(store: Store): number | null {
  const debug = stopped(store);
  return debug?.look && debug.outline.result === shownResult(store) ? debug.look.step : null;
}

const nothing: Later = { has: () => false, size: 0 };
let last: { times: Int32Array; step: number; later: Later } | null = null;

/** Places in the debug log that were not written yet where the session stands. */
export function laterLines(store: Store): Later {
  const step = shownStep(store);
  const times = stopped(store)?.outline.logAt;
  if (step === null || !times) return nothing;
  if (last?.times !== times || last.step !== step) last = { times, step, later: laterThan(times, step) };
  return last.later;
}
