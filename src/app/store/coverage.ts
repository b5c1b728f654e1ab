import type { LineCoverage } from "../../runtime/gateway/types";
import type { ScriptId } from "../domain/documents";
import { stopped } from "./debug";
import { shownResult } from "./selectors";
import type { Store } from "./store";

/** How the lines of a script went in the run that is shown; null where that is not known, or not to be shown. */
export function shownCoverage(store: Store, script: ScriptId): readonly LineCoverage[] | null {
  if (!store.preferences.coverage) return null;
  const recorded = stopped(store)?.outline.coverage.find(({ context }) => context === script);
  if (recorded) return recorded.lines;
  return shownResult(store)?.contexts.find(({ context }) => context === script)?.coverage ?? null;
}
