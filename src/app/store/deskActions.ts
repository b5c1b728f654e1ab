import type { TextEdit } from "../../runtime/analysis";
import type { Json, ReleaseName } from "../../runtime/gateway/types";
import type { CaseDebug } from "../domain/debug/settings";
import { type DocumentId, scriptIds } from "../domain/documents";
import { type CaseFile, type Draft, draftOf } from "../domain/draft";
import { newId } from "../domain/id";
import { marksOutside } from "../domain/marks";
import { followed, type Sides } from "../domain/presetStep";
import { editedText } from "../domain/problems";
import { type Settings, writeSetting } from "../domain/settings";
import type { Work } from "../storage/desk";
import { getStore, setStore } from "./store";

function edit(change: (draft: Draft) => Draft): void {
  setStore(({ work }) => ({ work: { ...work, draft: change(work.draft), edited: true } }));
}

export function editText(document: DocumentId, text: string): void {
  const { texts } = getStore().work.draft;
  if (texts[document] === text) return;
  if (!followPreset(document, text)) edit((draft) => ({ ...draft, texts: { ...texts, [document]: text } }));
  setStore(({ marks }) => ({ marks: marksOutside(marks, document) }));
}

export function rename(name: string): void {
  edit((draft) => ({ ...draft, name }));
}

/** Changes one of the settings, or leaves it out for undefined; nothing while their JSON cannot be read. */
export function changeSetting(key: keyof Settings, value: Json | undefined): void {
  editText("settings", writeSetting(getStore().work.draft.texts.settings, key, value));
}

export function chooseRelease(release: ReleaseName): void {
  edit((draft) => ({ ...draft, release }));
}

/** Changes what the debugger is to do with the draft, which makes no work of one's own of an example. */
export function editDebug(change: (debug: CaseDebug) => Partial<CaseDebug>): void {
  setStore(({ work }) => {
    const { draft } = work;
    const debug = { ...draft.debug, ...change(draft.debug) };
    return { work: { ...work, draft: { ...draft, debug } } };
  });
}

const baseOf = ({ texts: { request, operation } }: Draft) => ({ request, operation });

/** Where a case on the desk comes from; of one's own where nothing is said. */
export type Origin = Partial<Pick<Work, "id" | "listed" | "link" | "example">>;

/** Puts a case on the desk and shows its first script; work of one's own that was there is put aside. */
export function openCase(file: CaseFile, example: string | null): void {
  openDraft(draftOf(file), { example });
}

export function openDraft(draft: Draft, origin: Origin): void {
  const script = scriptIds.find((id) => draft.texts[id].trim() !== "") ?? "preRequest";
  setStore(({ work, aside }) => ({
    work: { example: null, id: newId(), ...origin, draft, edited: false, base: baseOf(draft) },
    aside: asideOf(work, aside, origin),
    marks: [],
    debug: null,
    script,
    attached: null,
    json: "request",
  }));
}

/** A listed case stays in the list and a link's is not one's own; what a link covers comes back, edited or not. */
function asideOf(work: Work, aside: Work | null, { link }: Origin): Work | null {
  if (work.listed || work.link) return aside;
  return work.edited || (link && !isBlank(work)) ? work : aside;
}

const isBlank = ({ draft: { texts } }: Work) => scriptIds.every((id) => texts[id] === "");

/** Swaps the draft with the one put aside. */
export function backToAside(): void {
  setStore(({ work, aside }) =>
    aside ? { work: aside, aside: work.edited && !work.listed && !work.link ? work : null, debug: null } : {},
  );
}

/** Makes the draft one's own, whatever link it came by. */
export function keepAsOwn(): void {
  setStore(({ work: { link: _, ...work } }) => ({ work: { ...work, edited: true } }));
}

/** Replaces the request and what the operation does, and keeps the scripts. */
export function applyPreset(request: unknown, operation: unknown): void {
  const { draft, base } = getStore().work;
  const made = baseOf(draftOf({ format: 1, request, operation }));
  const after = { ...made, base: made };
  putSides(after);
  setStore({ preset: { before: { ...baseOf(draft), base }, after } });
}

function putSides({ request, operation, base }: Sides): void {
  edit((draft) => ({ ...draft, texts: { ...draft.texts, request, operation } }));
  setStore(({ work }) => ({ work: { ...work, base } }));
}

/** Undo and redo over a preset take both documents; false for any other edit. */
function followPreset(document: DocumentId, text: string): boolean {
  const { preset, work } = getStore();
  if (!preset || (document !== "request" && document !== "operation")) return false;
  const sides = followed(preset, work.draft.texts, document, text);
  if (sides) putSides(sides);
  return sides !== undefined;
}

/** Makes the changes of a fix. */
export function applyEdits(document: DocumentId, edits: readonly TextEdit[]): void {
  editText(document, editedText(getStore().work.draft.texts[document], edits));
}
