import { AsideClient } from "../../worker/aside/client";
import type { ShownRun } from "./run";
import { getStore, setStore, useStore } from "./store";

/** A run may be followed by another at once, while one types; only one that is looked at is compared. */
const settleMs = 500;
/** A case that takes longer on five releases is not compared. */
const patienceMs = 20_000;

const client = new AsideClient();

/** Compares each run that came to its end on every release, beside the run and after it. */
export function followComparison(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  useStore.subscribe(
    ({ live, shown }) => (live ? null : shown),
    (shown) => {
      clearTimeout(timer);
      client.stop();
      setStore({ comparing: false });
      if (shown?.ending.kind !== "finished") return;
      timer = setTimeout(() => void compare(shown), settleMs);
    },
  );
}

async function compare({ number, case: ran }: ShownRun): Promise<void> {
  setStore({ comparing: true });
  const timer = setTimeout(() => client.stop(), patienceMs);
  const comparison = await client.ask("compare", ran);
  clearTimeout(timer);
  if (getStore().shown?.number !== number || getStore().live) return;
  setStore({ comparing: false, comparison: comparison && { number, of: comparison } });
}
