import { create } from "zustand";
import type { Context } from "../../runtime/gateway/types";
import { AsideClient, type FaultPlan, type FaultRow } from "../../worker/aside/client";
import { type CaseFile, caseOf, type Draft, draftOf } from "../domain/draft";
import { withoutFaults } from "../domain/network";
import { getStore } from "../store/store";
import { notify } from "../store/viewActions";

/** Folder of the list of cases that saved cells go to. */
const folder = "faults";

interface FaultTable {
  /** What is tried; null before the first time. */
  plan: FaultPlan | null;
  rows: FaultRow[];
  state: "idle" | "trying" | "stopped" | "done";
  /** What was tried, as `triedOf` tells it apart from a later draft. */
  tried: string;
  /** Cells that were saved, as `cellKey` names them. */
  saved: ReadonlySet<string>;
}

const empty: FaultTable = { plan: null, rows: [], state: "idle", tried: "", saved: new Set() };

/** The table has a state of its own: nothing else of the page needs it. */
export const useFaultTable = create<FaultTable>()(() => empty);

const client = new AsideClient();
let tries = 0;

/** Tries every fault on the draft, a row at a time. */
export async function tryAll(): Promise<void> {
  stop();
  const assembled = caseOf(getStore().work.draft);
  if ("mistakes" in assembled) return notify("The draft's JSON cannot be read yet, so nothing can be tried.");
  const mine = ++tries;
  useFaultTable.setState({ ...empty, state: "trying", tried: triedOf(getStore().work.draft) });
  const plan = await client.ask("planFaults", assembled.case);
  if (mine !== tries) return;
  if (plan === null || typeof plan === "string") {
    useFaultTable.setState({ state: "idle" });
    return notify(plan ?? "The worker ended before it could try anything.");
  }
  useFaultTable.setState({ plan });
  for (const trial of plan.trials) {
    const row = await client.ask("tryFault", { plan, trial });
    if (mine !== tries) return;
    if (row) useFaultTable.setState(({ rows }) => ({ rows: [...rows, row] }));
  }
  useFaultTable.setState({ state: "done" });
}

/** All of a draft that the table depends on: not the faults of its endpoints. */
export function triedOf({ texts, release }: Draft): string {
  return JSON.stringify([release, { ...texts, settings: withoutFaults(texts.settings) }]);
}

/** Ends what is being tried, at once; the rows that are there stay. */
export function stop(): void {
  tries++;
  client.stop();
  useFaultTable.setState(({ state }) => (state === "trying" ? { state: "stopped" } : {}));
}

export function cellKey({ address, fault }: FaultRow, hook: Context): string {
  return JSON.stringify([address, fault, hook]);
}

/** Puts a cell into the list of cases: its fault, and what it did to this hook as expectations. */
export async function saveCell(row: FaultRow, hook: Context): Promise<void> {
  const { plan } = useFaultTable.getState();
  if (!plan) return;
  const { address, fault, words } = row;
  const asked = { plan, trial: { address, fault, words }, hooks: [hook] };
  const [saved, { addDrafts }] = await Promise.all([
    client.ask("savedFault", asked),
    import("../cases/library/edit"),
  ]);
  if (!saved || !(await addDrafts([{ folder, draft: draftOf(saved as unknown as CaseFile) }]))) return;
  useFaultTable.setState((table) => ({ saved: new Set([...table.saved, cellKey(row, hook)]) }));
}
