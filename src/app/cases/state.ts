import { create } from "zustand";
import type { CaseOutcome } from "../../worker/suite/client";
import type { Listed } from "../domain/cases/arrange";

/** A run of many cases that is going on. */
export interface SuiteRun {
  done: number;
  of: number;
}

/** The last run of many cases that came to its end or was stopped. */
export interface SuiteEnd extends SuiteRun {
  elapsedMs: number;
}

interface CasesState {
  cases: Listed[];
  /** Null until the list has been read; a sentence where it could not be. */
  loaded: true | null | string;
  query: string;
  closed: ReadonlySet<string>;
  /** Id of the case, or path of the folder with a slash at its end, that keys and buttons act on. */
  selected: string | null;
  /** What became of each case when it was last run, by its id; forgotten when the case changes. */
  outcomes: ReadonlyMap<string, CaseOutcome>;
  running: SuiteRun | null;
  ended: SuiteEnd | null;
  /** The row whose name is being edited. */
  renaming: string | null;
  /** What was deleted last, until it is put back or the list goes on. */
  removed: readonly Listed[];
}

/** The drawer has a state of its own: nothing else of the page needs it before the drawer is opened. */
export const useCases = create<CasesState>()(() => ({
  cases: [],
  loaded: null,
  query: "",
  closed: new Set(),
  selected: null,
  outcomes: new Map(),
  running: null,
  ended: null,
  renaming: null,
  removed: [],
}));

export const getCases = useCases.getState;
export const setCases = useCases.setState;
