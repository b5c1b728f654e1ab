import type { ReleaseName } from "../../runtime/gateway/types";
import { type DocumentId, scriptIds } from "../domain/documents";
import { type CaseFile, type Draft, draftOf } from "../domain/draft";
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

export function chooseRelease(release: ReleaseName): void {
  edit((draft) => ({ ...draft, release }));
}

/** Puts a case on the desk and shows its first script; work of one's own that was there is put aside. */
export function openCase(file: CaseFile, example: string | null): void {
  const draft = draftOf(file);
  const script = scriptIds.find((id) => draft.texts[id].trim() !== "") ?? "preRequest";
  setStore(({ work, aside }) => ({
    work: { draft, example, edited: false },
    aside: work.edited ? work : aside,
    marks: [],
    script,
    json: "request",
  }));
}

/** Swaps the draft with the one put aside. */
export function backToAside(): void {
  setStore(({ work, aside }) => (aside ? { work: aside, aside: work.edited ? work : null } : {}));
}

/** Replaces the request and what the operation does, and keeps the scripts. */
export function applyPreset(request: unknown, operation: unknown): void {
  const { texts } = draftOf({ format: 1, request, operation });
  edit((draft) => ({
    ...draft,
    texts: { ...draft.texts, request: texts.request, operation: texts.operation },
  }));
}
