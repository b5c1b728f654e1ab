import { type EditedId, isAttached, writeAttached } from "../domain/attached";
import { marksOutside } from "../domain/marks";
import { editText } from "./deskActions";
import { getStore, setStore } from "./store";

/** Changes the text of any document; that of an attached one changes the settings. */
export function editDocument(id: EditedId, text: string): void {
  if (!isAttached(id)) {
    editText(id, text);
    return;
  }
  const { settings } = getStore().work.draft.texts;
  const written = writeAttached(settings, id, text);
  if (written === settings) return;
  editText("settings", written);
  setStore(({ marks }) => ({ marks: marksOutside(marks, id) }));
}
