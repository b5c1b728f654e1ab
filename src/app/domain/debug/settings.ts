import type { DataBreakpoint, ExceptionFilter, SourceBreakpoint } from "../../../worker/debug/client";

/** Where a session of a case stops, what it watches and where it stands: the case's `debug`, every part filled in. */
export interface CaseDebug {
  breakpoints: SourceBreakpoint[];
  dataBreakpoints: DataBreakpoint[];
  exceptions: ExceptionFilter[];
  watches: string[];
  /** Where the session stood when it was last seen; null where none stood. */
  step: number | null;
}

const usual: CaseDebug = {
  breakpoints: [],
  dataBreakpoints: [],
  exceptions: ["uncaught"],
  watches: [],
  step: null,
};

/** A case's `debug`, which may be absent or leave parts out. */
export function debugOf(given: Partial<CaseDebug> | undefined): CaseDebug {
  return { ...usual, ...given };
}

/** What a case has to say of it: what is not as usual; undefined where nothing is. */
export function writtenDebug(debug: CaseDebug): Partial<CaseDebug> | undefined {
  const keys = Object.keys(usual) as (keyof CaseDebug)[];
  const said = keys.filter((key) => JSON.stringify(debug[key]) !== JSON.stringify(usual[key]));
  return said.length > 0 ? Object.fromEntries(said.map((key) => [key, debug[key]])) : undefined;
}
