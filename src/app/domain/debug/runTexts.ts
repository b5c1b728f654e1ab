import type { FrameView, SourceBreakpoint } from "../../../worker/debug/client";
import { type AttachedId, type EditedId, moduleId } from "../attached";
import { isScript, type ScriptId, scriptIds } from "../documents";
import type { Draft } from "../draft";

/** A text whose lines a run goes through: a script, or a module that one requires. */
export type RunTextId = ScriptId | AttachedId;

/** Whether breakpoints can be set in a text; a collector's script is run by its endpoint, not by the gateway. */
export function isRunText(id: EditedId): id is RunTextId {
  return isScript(id) || id.startsWith("module ");
}

/** The line of an editor that a frame is at; null for a C function, and for a chunk that no editor has. */
export function spotOf({ context, line, module }: FrameView): { document: RunTextId; line: number } | null {
  if (module) return { document: moduleId(module.name), line: module.line };
  return line !== null && isScript(context) ? { document: context, line } : null;
}

/** The text that a breakpoint is in; null where the page has no editor for it. */
export function textOfBreakpoint({ context, module }: SourceBreakpoint): RunTextId | null {
  if (module !== undefined) return moduleId(module);
  return isScript(context) ? context : null;
}

/** Contexts that go through a text: a module's lines are run by whichever script requires it. */
export function contextsOf({ texts }: Draft, document: RunTextId): ScriptId[] {
  if (isScript(document)) return [document];
  const written = scriptIds.filter((id) => texts[id].trim() !== "");
  return written.length > 0 ? written : ["preRequest"];
}
