import type { Problem } from "../../worker/analysis/client";
import type { ScriptId } from "../domain/documents";

export interface ProblemSlice {
  /** What the analysis finds in each script as it stands, in the order of the text. */
  problems: Record<ScriptId, readonly Problem[]>;
}

export const problemSlice: ProblemSlice = {
  problems: { preRequest: [], postRequest: [], background: [], getData: [], putData: [] },
};
