import { setImmediate } from "node:timers/promises";

/** Work that is done in steps; `step` is false where nothing is left. */
interface Stepwise {
  step(): boolean;
}

/** How long steps run before signals are looked for, ms. */
const turnMs = 40;

/** Does the steps of a work until it is done or stopped. */
export async function stepThrough(work: Stepwise, signal: AbortSignal, told: () => void): Promise<void> {
  for (let since = performance.now(); !signal.aborted && work.step(); ) {
    if (performance.now() - since < turnMs) continue;
    told();
    await setImmediate();
    since = performance.now();
  }
}
