import type { Preset } from "../../runtime/cases/presets";
import type { ExampleEntry } from "../catalogue/examples";

export interface CatalogueSlice {
  examples: ExampleEntry[];
  /** Of the draft's release; empty until they are first asked for. */
  presets: readonly Preset[];
}

export const catalogueSlice: CatalogueSlice = { examples: [], presets: [] };
