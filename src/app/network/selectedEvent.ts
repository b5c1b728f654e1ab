import { create } from "zustand";
import type { CaseResult } from "../../worker/client";

interface SelectedEvent {
  /** How many events had happened with the one that was chosen in the timeline; null: the end of the run. */
  events: number | null;
  /** The result that it is of. */
  of: CaseResult | null;
}

const useSelected = create<SelectedEvent>()(() => ({ events: null, of: null }));

/** How many events of a result had happened where the panel stands; null at the end. */
export function useSelectedEvent(result: CaseResult | null): number | null {
  return useSelected(({ events, of }) => (of === result ? events : null));
}

export function selectEvent(of: CaseResult, events: number | null): void {
  useSelected.setState({ of, events });
}
