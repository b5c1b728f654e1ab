import type { OfflineNews } from "../../offline/client";
import type { Path } from "../../runtime/cases/json/positions";
import type { AttachedId, EditedId } from "../domain/attached";
import type { JsonId, ScriptId } from "../domain/documents";
import { defaultPreferences, type Preferences } from "../storage/preferences";

export const findingTabs = ["changes", "releases", "network", "rgw", "opsLog", "tests"] as const;
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
  | "share"
  | "help";

/** The parts of the reference: the gateway's fields, and the rules of the script's problems. */
export const referenceParts = ["fields", "rules"] as const;
export type ReferencePart = (typeof referenceParts)[number];

/** What the drawer of the cases shows. */
export const drawerViews = ["cases", "history", "compare", "mutants", "nilStorm"] as const;
export type DrawerView = (typeof drawerViews)[number];

export interface Spot {
  document: EditedId;
  line: number;
}

/** A field of the form, by its keys from its document down. */
export interface FieldSpot {
  document: "request" | "operation";
  path: Path;
}

export interface ViewSlice {
  preferences: Preferences;
  script: ScriptId;
  /** A collector or module that is shown in place of the script. */
  attached: AttachedId | null;
  json: JsonId;
  finding: FindingTab;
  narrow: NarrowTab;
  popover: PopoverId | null;
  /** Null while the drawer of the cases is closed. */
  drawer: DrawerView | null;
  /** The step of the tour, from 0; null while it is not taken. */
  tour: number | null;
  /** The document that is shown, as its file's name with an anchor perhaps; null while none is. */
  doc: string | null;
  /** What the last run of all cases gave; null before the first. */
  casesPassed: { passed: number; of: number } | null;
  /** Where the editor is to lead; `number` tells two wishes for the same line apart. */
  reveal: (Spot & { number: number }) | null;
  /** What the script's editor is to do, by Monaco's name, until it has begun. */
  editorAction: string | null;
  /** The field that the form is to lead to; null once it has. */
  wantedField: FieldSpot | null;
  /** The script's line that the caret is on. */
  caret: Spot | null;
  logFilter: string;
  /** What the reference is to show, and the words of its search. */
  referencePart: ReferencePart;
  referenceQuery: string;
  /** A sentence about something that did not work, until it is closed; or, for a while, that something is done. */
  notice: string | null;
  /** The notice says that something is done. */
  noticeDone: boolean;
  /** Tab moves on to the next control instead of indenting. */
  tabMovesFocus: boolean;
  /** Whether the page works without a network, or a newer version of it waits; null: neither is known. */
  offline: OfflineNews | null;
}

export const viewSlice: ViewSlice = {
  preferences: defaultPreferences,
  script: "preRequest",
  attached: null,
  json: "request",
  finding: "changes",
  narrow: "script",
  popover: null,
  drawer: null,
  tour: null,
  doc: null,
  casesPassed: null,
  reveal: null,
  wantedField: null,
  editorAction: null,
  caret: null,
  logFilter: "",
  referencePart: "fields",
  referenceQuery: "",
  notice: null,
  noticeDone: false,
  tabMovesFocus: false,
  offline: null,
};
