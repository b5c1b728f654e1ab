import { create } from "zustand";
import type { MutationReport } from "../../../runtime/cases/mutation";
import { inPortions, type Progress, SuiteClient } from "../../../worker/suite/client";
import type { Listed } from "../../domain/cases/arrange";
import { caseOf } from "../../domain/draft";

interface MutantsState {
  /** `of` is 0 while the cases are run for the first time. */
  running: { done: number; of: number } | null;
  /** Null before the first check. */
  report: MutationReport | null;
}

/** The view keeps what it found while it is closed. */
export const useMutants = create<MutantsState>()(() => ({ running: null, report: null }));

const set = useMutants.setState;
const client = new SuiteClient();

export async function checkMutants(cases: readonly Listed[]): Promise<void> {
  set({ running: { done: 0, of: 0 }, report: null });
  const asked = cases.flatMap(({ id, draft }) => {
    const assembled = caseOf(draft);
    return "case" in assembled ? [{ id, case: assembled.case }] : [];
  });
  const begun = await client.ask("mutation", asked);
  if (begun) {
    show(begun);
    if (begun.total > 0) await inPortions((portion) => client.ask("mutationOn", portion), show);
  }
  set({ running: null });
}

/** What was found so far stays. */
export function stopMutants(): void {
  client.end();
}

function show({ done, total, report }: Progress<MutationReport>): void {
  set({ running: { done, of: total }, report });
}
