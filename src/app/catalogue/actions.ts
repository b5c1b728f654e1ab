import type { ReleaseName } from "../../runtime/gateway/types";
import { openCase } from "../store/deskActions";
import { runDraft } from "../store/runActions";
import { setStore } from "../store/store";
import { notify } from "../store/viewActions";
import { fetchExample, fetchExamples } from "./examples";

/** Fills the list of examples; says so where it cannot. */
export async function loadExamples(): Promise<void> {
  try {
    setStore({ examples: await fetchExamples() });
  } catch (error) {
    notify(`The list of examples could not be loaded: ${(error as Error).message}`);
  }
}

/** Presets are a chunk of their own for each release, loaded when the picker first opens. */
export async function loadPresets(release: ReleaseName): Promise<void> {
  const { presets } = await import("../../runtime/cases/presets");
  setStore({ presets: await presets(release) });
}

/** Puts an example on the desk and runs it. */
export async function openExample(file: string): Promise<void> {
  try {
    openCase(await fetchExample(file), file);
    await runDraft();
  } catch (error) {
    notify(`The example could not be opened: ${(error as Error).message}`);
  }
}
