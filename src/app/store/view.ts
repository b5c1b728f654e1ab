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

/** The parts of the reference: the gateway's fields, and the rules of the script's problems. */
export const referenceParts = ["fields", "rules"] as const;
export type ReferencePart = (typeof referenceParts)[number];

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
  /** What the script's editor is to do, by Monaco's name, until it has begun. */
  editorAction: string | null;
  /** The script's line that the caret is on. */
  caret: Spot | null;
  logFilter: string;
  /** What the reference is to show, and the words of its search. */
  referencePart: ReferencePart;
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
  editorAction: null,
  caret: null,
  logFilter: "",
  referencePart: "fields",
  referenceQuery: "",
  notice: null,
  tabMovesFocus: false,
};
