import type { MadeKind } from "../../worker/debug/client";
import { type Later, laterThan } from "../domain/debug/rewind";
import { stopped } from "./debug";
import { shownResult } from "./selectors";
import type { Store } from "./store";

/** The step that the panels are to show, while the session is of the run that they show; null for its end. */
export function shownStep(store: Store): number | null {
  const debug = stopped(store);
  // The step stands before the last line; at the end of the run that has run as well.
  if (debug?.stop.reason === "end") return null;
  return debug?.look && debug.outline.result === shownResult(store) ? debug.look.step : null;
}

const nothing: Later = { has: () => false, size: 0 };
const known = new Map<MadeKind, { times: Int32Array; step: number; later: Later }>();

/** Places in a list of the result that were not made yet where the session stands; the same object while it stands there. */
export function laterIn(store: Store, kind: MadeKind): Later {
  const step = shownStep(store);
  const times = stopped(store)?.outline.madeAt[kind];
  if (step === null || !times) return nothing;
  const last = known.get(kind);
  if (last?.times === times && last.step === step) return last.later;
  const later = laterThan(times, step);
  known.set(kind, { times, step, later });
  return later;
}
