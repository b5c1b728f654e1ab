import type { CaseResult } from "../../worker/client";
import type { Store } from "./store";

/** A run is long enough to be seen. */
export function isRunning({ live }: Store): boolean {
  return live !== null && live.stage !== "quiet";
}

/** The result to show: that of the last run, unless that gave none or another is going on. */
export function shownResult(store: Store): CaseResult | null {
  const ending = store.shown?.ending;
  return ending?.kind === "finished" && !isRunning(store) ? ending.result : null;
}
