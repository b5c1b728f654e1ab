import type { Comparison } from "../../worker/aside/client";
import type { CaseResult } from "../../worker/client";
import { type AttachedId, attachedTexts, hasEndpoints } from "../domain/attached";
import { type ScriptId, scriptIds } from "../domain/documents";
import type { Draft } from "../domain/draft";
import { startOf } from "../domain/rgwStart";
import { scriptTabs } from "../domain/scripts";
import type { Store } from "./store";

/** A run is long enough to be seen. */
export function isRunning({ live }: Store): boolean {
  return live !== null && live.stage !== "quiet";
}

/** The result to show: that of the last run, unless that gave none or another is going on. */
export function shownResult(store: Store): CaseResult | null {
  const ending = store.shown?.ending;
  return ending?.kind === "finished" && !isRunning(store) ? ending.result : null;
}

/** The script that was chosen, or the first where the release has no such context and no text is there. */
export function shownScript({ script, work }: Store): ScriptId {
  const tabs = scriptTabs(work.draft);
  return tabs.includes(script) ? script : tabs[0]!;
}

/** The attached document that is shown in place of the script; null where the draft has none such. */
export function shownAttached({ attached, work }: Store): AttachedId | null {
  return attached !== null && attachedTexts(work.draft).has(attached) ? attached : null;
}

/** The shown run's scripts opened a socket, or the draft has something that listens. */
export function usesNetwork(store: Store): boolean {
  if ((shownResult(store)?.network?.addresses.length ?? 0) > 0) return true;
  return hasEndpoints(store.work.draft);
}

/** The shown run's scripts speak of the RGW table, or its case starts with entries of it. */
export function usesRgwTable({ shown }: Store): boolean {
  if (!shown) return false;
  return Object.keys(startOf(shown.case)).length > 0 || speaksOfRgw(shown.draft);
}

const speaking = new WeakMap<Draft, boolean>();

/** Looks through the texts of a draft once, as every change of the store asks. */
function speaksOfRgw(draft: Draft): boolean {
  const known = speaking.get(draft) ?? scriptIds.some((id) => /\bRGW\b/.test(draft.texts[id]));
  speaking.set(draft, known);
  return known;
}

/** The comparison of the run that is shown; null for that of an earlier one. */
export function shownComparison({ comparison, shown }: Store): Comparison | null {
  return comparison && comparison.number === shown?.number ? comparison.of : null;
}
