import { type EditedId, isLua } from "../domain/attached";

/** What stands in an editor while a script has no text; JSON always has some. */
export function emptyWords(document: EditedId): string {
  return isLua(document) ? "Write Lua here; Ctrl+Space offers what there is." : "";
}
