import type { ReleaseName } from "../../runtime/gateway/types";
import { openCase } from "../store/deskActions";
import { client, runDraft } from "../store/runActions";
import { setStore } from "../store/store";
import { notify } from "../store/viewActions";
import { fetchExample, fetchExamples } from "./examples";

/** Fills the lists of releases and examples. */
export async function loadCatalogue(): Promise<void> {
  const [releases, examples] = await Promise.all([client.releases(), fetchExamples()]);
  setStore({ releases, examples });
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
