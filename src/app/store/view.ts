import type { DocumentId, JsonId, ScriptId } from "../domain/documents";
import { defaultPreferences, type Preferences } from "../storage/preferences";

export const findingTabs = ["changes", "releases", "opsLog", "tests"] as const;
export type FindingTab = (typeof findingTabs)[number];
export const narrowTabs = ["request", "script", "log", "response", "findings"] as const;
export type NarrowTab = (typeof narrowTabs)[number];
export type PopoverId =
  | "palette"
  | "examples"
  | "presets"
  | "releases"
  | "scriptStore"
  | "import"
  | "reference"
  | "problems"
  | "help";

export interface Spot {
  document: DocumentId;
  line: number;
}

export interface ViewSlice {
  preferences: Preferences;
  script: ScriptId;
  json: JsonId;
  finding: FindingTab;
  narrow: NarrowTab;
  popover: PopoverId | null;
  /** Where the editor is to lead; `number` tells two wishes for the same line apart. */
  reveal: (Spot & { number: number }) | null;
  /** The script's line that the caret is on. */
  caret: Spot | null;
  logFilter: string;
  /** What the field reference is to show; the words of its search. */
  referenceQuery: string;
  /** A sentence about something that did not work, until it is closed. */
  notice: string | null;
  /** Tab moves on to the next control instead of indenting. */
  tabMovesFocus: boolean;
}

export const viewSlice: ViewSlice = {
  preferences: defaultPreferences,
  script: "preRequest",
  json: "request",
  finding: "changes",
  narrow: "script",
  popover: null,
  reveal: null,
  caret: null,
  logFilter: "",
  referenceQuery: "",
  notice: null,
  tabMovesFocus: false,
};
