import type { TextEdit } from "../../runtime/analysis";
import type { Json, ReleaseName } from "../../runtime/gateway/types";
import type { CaseDebug } from "../domain/debug/settings";
import { type DocumentId, scriptIds } from "../domain/documents";
import { type CaseFile, type Draft, draftOf } from "../domain/draft";
import { editedText } from "../domain/problems";
import { type Settings, writeSetting } from "../domain/settings";
import { getStore, setStore } from "./store";

function edit(change: (draft: Draft) => Draft): void {
  setStore(({ work }) => ({ work: { ...work, draft: change(work.draft), edited: true } }));
}

export function editText(document: DocumentId, text: string): void {
  if (getStore().work.draft.texts[document] === text) return;
  edit((draft) => ({ ...draft, texts: { ...draft.texts, [document]: text } }));
  setStore(({ marks }) => ({ marks: marks.filter((mark) => mark.document !== document) }));
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

/** Puts a case on the desk and shows its first script; work of one's own that was there is put aside. */
export function openCase(file: CaseFile, example: string | null): void {
  const draft = draftOf(file);
  const script = scriptIds.find((id) => draft.texts[id].trim() !== "") ?? "preRequest";
  setStore(({ work, aside }) => ({
    work: { draft, example, edited: false, base: baseOf(draft) },
    aside: work.edited ? work : aside,
    marks: [],
    debug: null,
    script,
    json: "request",
  }));
}

/** Swaps the draft with the one put aside. */
export function backToAside(): void {
  setStore(({ work, aside }) =>
    aside ? { work: aside, aside: work.edited ? work : null, debug: null } : {},
  );
}

/** Replaces the request and what the operation does, and keeps the scripts. */
export function applyPreset(request: unknown, operation: unknown): void {
  const { texts } = draftOf({ format: 1, request, operation });
  edit((draft) => ({
    ...draft,
    texts: { ...draft.texts, request: texts.request, operation: texts.operation },
  }));
  setStore(({ work }) => ({ work: { ...work, base: baseOf(work.draft) } }));
}

/** Makes the changes of a fix. */
export function applyEdits(document: DocumentId, edits: readonly TextEdit[]): void {
  editText(document, editedText(getStore().work.draft.texts[document], edits));
}
