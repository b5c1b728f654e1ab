import type { Json } from "../../runtime/gateway/types";
import { editJson } from "../domain/form/edit";
import type { Side } from "../domain/form/fields";
import type { Path } from "../domain/form/tree";
import { beginStep } from "../editor/steps";
import { editText } from "./deskActions";
import { getStore } from "./store";

/** Sets a field of a document, or takes it out; typing into one field is one step of undo. */
export function editField(side: Side, path: Path, value: Json | undefined): void {
  beginStep(`${side} ${JSON.stringify(path)}`);
  editText(side, editJson(getStore().work.draft.texts[side], { path, value }));
}
