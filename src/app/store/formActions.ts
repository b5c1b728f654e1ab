import type { Json } from "../../runtime/gateway/types";
import { type Edit, editJson } from "../domain/form/edit";
import type { Side } from "../domain/form/place";
import type { Path } from "../domain/form/tree";
import { beginStep } from "../editor/steps";
import { editText } from "./deskActions";
import { getStore } from "./store";

/** Sets a field of a document, or takes it out; typing into one field is one step of undo. */
export function editField(side: Side, path: Path, value: Json | undefined): void {
  beginStep(`${side} ${JSON.stringify(path)}`);
  editText(side, editJson(getStore().work.draft.texts[side], { path, value }));
}

/** Makes several edits of a document as one step of undo. */
export function editFields(side: Side, edits: readonly Edit[]): void {
  beginStep(null);
  editText(side, editJson(getStore().work.draft.texts[side], ...edits));
}

/** Brings a whole document back to where the case began. */
export function resetFields(side: Side): void {
  const { base } = getStore().work;
  if (!base) return;
  beginStep(null);
  editText(side, base[side]);
}
