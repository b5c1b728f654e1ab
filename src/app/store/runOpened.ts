import { loadDebugger } from "../debug/load";
import { runDraft } from "./runActions";
import { getStore } from "./store";

/** Runs a draft that was just opened; debugs it where it was left paused at a step. */
export async function runOpened(): Promise<void> {
  if (getStore().work.draft.debug.step === null) await runDraft();
  else await (await loadDebugger()).start();
}
