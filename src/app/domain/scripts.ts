import { releases } from "../../runtime/gateway/releases";
import { type ScriptId, scriptIds } from "./documents";
import type { Draft } from "./draft";

/** Whether a draft's text for a context holds anything to run. */
export function isWritten(draft: Draft, id: ScriptId): boolean {
  return draft.texts[id].trim() !== "";
}

/** Whether the draft's release runs scripts of a context. */
export function isSupported({ release }: Draft, id: ScriptId): boolean {
  return releases[release].contexts.includes(id);
}

/** The contexts to show: those of the release, and those that hold a text which the release has no use for. */
export function scriptTabs(draft: Draft): ScriptId[] {
  return scriptIds.filter((id) => isSupported(draft, id) || isWritten(draft, id));
}

/** What `radosgw-admin script put` of the draft's release says to a context; null where the release has it. */
export function contextRefusal(draft: Draft, id: ScriptId): string | null {
  if (isSupported(draft, id)) return null;
  return `ERROR: invalid script context: ${id}. must be one of: ${releases[draft.release].contextList}`;
}
