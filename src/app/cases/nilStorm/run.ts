import { create } from "zustand";
import {
  inPortions,
  type Progress,
  type StormFinding,
  type StormReport,
  SuiteClient,
} from "../../../worker/suite/client";
import { type CaseFile, caseOf, type Draft, draftOf } from "../../domain/draft";
import { openDraft } from "../../store/deskActions";
import { setDrawer } from "../../store/drawer";
import { runDraft } from "../../store/runActions";
import { notify } from "../../store/viewActions";
import { addDrafts } from "../library/edit";

interface NilStormState {
  running: { done: number; of: number } | null;
  /** Null before the first search. */
  report: StormReport | null;
  /** The draft that was searched around. */
  of: Draft | null;
  seed: number;
  /** Findings that are in the list now, by their place. */
  kept: ReadonlySet<StormFinding>;
}

/** The view keeps what it found while it is closed. */
export const useNilStorm = create<NilStormState>()(() => ({
  running: null,
  report: null,
  of: null,
  seed: 1,
  kept: new Set(),
}));

const set = useNilStorm.setState;
const client = new SuiteClient();
/** Requests of one search. */
const runs = 5000;

export async function search(draft: Draft, seed: number): Promise<void> {
  const assembled = caseOf(draft);
  if (!("case" in assembled))
    return notify("The case is not JSON yet, so nothing can be searched around it.");
  set({ running: { done: 0, of: runs }, report: null, of: draft, seed, kept: new Set() });
  const begun = await client.ask("fuzz", { case: assembled.case, seed, runs });
  if (typeof begun === "string") notify(`The case is not valid: ${begun}`);
  else if (begun) {
    show(begun);
    await inPortions((portion) => client.ask("fuzzOn", portion), show);
  }
  set({ running: null });
}

/** What was found so far stays. */
export function stopSearch(): void {
  client.end();
}

function show({ done, total, report }: Progress<StormReport>): void {
  set({ running: { done, of: total }, report });
}

const draftOfFinding = (finding: StormFinding) => draftOf(finding.case as CaseFile);

/** Puts a finding into the list: it fails until the hook is mended. */
export async function keepFinding(finding: StormFinding): Promise<void> {
  const ids = await addDrafts([{ folder: "nil-storm", draft: draftOfFinding(finding) }]);
  if (ids) set(({ kept }) => ({ kept: new Set([...kept, finding]) }));
}

/** Puts a finding on the desk and runs it. */
export async function openFinding(finding: StormFinding): Promise<void> {
  setDrawer(null);
  openDraft(draftOfFinding(finding), {});
  await runDraft();
}
