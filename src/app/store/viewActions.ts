import { type EditedId, isAttached } from "../domain/attached";
import { isScript } from "../domain/documents";
import type { Preferences } from "../storage/preferences";
import { getStore, setStore } from "./store";
import type { PopoverId, Spot, ViewSlice } from "./view";

export function prefer(change: Partial<Preferences>): void {
  setStore(({ preferences }) => ({ preferences: { ...preferences, ...change } }));
}

/** Shows a document, wherever the layout has it. */
export function showDocument(document: EditedId): void {
  if (isAttached(document)) setStore({ attached: document, narrow: "script" });
  else if (isScript(document)) setStore({ script: document, attached: null, narrow: "script" });
  else setStore({ json: document, narrow: "request" });
}

/** Leads to a line: shows its document, moves the caret there and lights the line up. */
export function reveal(spot: Spot): void {
  showDocument(spot.document);
  if (spot.document === "request" || spot.document === "operation") prefer({ fields: "json" });
  setStore(({ reveal: last }) => ({ reveal: { ...spot, number: (last?.number ?? 0) + 1 } }));
}

/** Opens a popover, or closes it where it is the one that is open: another may have taken its place. */
export function showPopover(popover: PopoverId, open: boolean): void {
  setStore(({ popover: shown }) => (open ? { popover } : shown === popover ? { popover: null } : {}));
}

export function setPopover(popover: PopoverId | null): void {
  setStore({ popover });
}

export function setView<
  K extends
    | "finding"
    | "narrow"
    | "caret"
    | "logFilter"
    | "referencePart"
    | "referenceQuery"
    | "editorAction"
    | "tabMovesFocus",
>(key: K, value: ViewSlice[K]): void {
  setStore({ [key]: value });
}

/** Says in a line of its own that something did not work. */
export function notify(notice: string | null): void {
  setStore({ notice, noticeDone: false });
}

/** How long a line stands that asks nothing of the person, in milliseconds. */
const doneStandsMs = 8000;

/** Says for a while, in a line of its own, that something is done. */
export function notifyDone(notice: string): void {
  setStore({ notice, noticeDone: true });
  setTimeout(() => getStore().notice === notice && notify(null), doneStandsMs);
}

/** Opens one of the popovers beside the request's fields; the settings have none. */
export function openBesideFields(popover: "import" | "reference"): void {
  setStore(({ json }) => ({ popover, narrow: "request", json: json === "settings" ? "request" : json }));
}

/** Opens the field reference at some words, or where it was left. */
export function openReference(query?: string): void {
  setStore({ referencePart: "fields", ...(query !== undefined && { referenceQuery: query }) });
  openBesideFields("reference");
}

/** Opens the reference at a rule of the script's problems, by its id. */
export function openRule(id: string): void {
  setStore({ referencePart: "rules", referenceQuery: id });
  openBesideFields("reference");
}

/** Has the shown script's editor do something; `action` is Monaco's name of it. */
export function runInScript(action: string): void {
  setStore({ narrow: "script", editorAction: action });
}
