import { deskSlice } from "./store/desk";
import { getStore, useStore } from "./store/store";

/** A first run that takes longer than this does not hold up what waits for it. */
const patienceMs = 5000;

let tellBegun = () => {};
const begun = new Promise<void>((tell) => {
  tellBegun = tell;
});

/** Says that the page has its case, and its first run is over where it runs by itself. */
export function hasBegun(): void {
  tellBegun();
}

/**
 * Resolves when the first result is painted. What is heavy waits for it: on a slow machine or network the editor's
 * chunk would come before what a person came to see.
 */
export async function afterBeginning(): Promise<void> {
  await Promise.race([begun, new Promise((late) => setTimeout(late, patienceMs))]);
  await new Promise<void>((painted) => requestAnimationFrame(() => setTimeout(painted)));
}

/** Resolves when a case lies on the desk, or no first one comes: a form of nothing would only jump. */
export async function afterCase(): Promise<void> {
  const nothing = deskSlice.work.draft;
  if (getStore().work.draft !== nothing) return;
  const laid = new Promise<void>((tell) => {
    const stop = useStore.subscribe(({ work }) => {
      if (work.draft === nothing) return;
      stop();
      tell();
    });
  });
  await Promise.race([begun, laid]);
}
