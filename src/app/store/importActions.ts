import type { Imported } from "../../runtime/cases/import";
import { beginStep } from "../editor/steps";
import { applyPreset, editText } from "./deskActions";
import { getStore, type Store, setStore } from "./store";

/** Puts an imported request on the desk; `what` it was, in words. */
export function takeImport({ request, operation }: Imported, what: string): void {
  const { draft, base } = getStore().work;
  const before = { request: draft.texts.request, operation: draft.texts.operation };
  beginStep(null);
  applyPreset(request, operation);
  const after = getStore().work.draft.texts.request;
  setStore({ imported: { what, before, base, after } });
}

/** The last import, while the request is as it left it. */
export function standingImport({ imported, work }: Store): Store["imported"] {
  return imported?.after === work.draft.texts.request ? imported : null;
}

/** Brings back what the last import replaced. */
export function takeBackImport(): void {
  const { imported } = getStore();
  if (!imported) return;
  const { before, base } = imported;
  beginStep(null);
  editText("request", before.request);
  editText("operation", before.operation);
  setStore(({ work: { base: _, ...work } }) => ({
    work: { ...work, ...(base && { base }) },
    imported: null,
  }));
}
