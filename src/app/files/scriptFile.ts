import { documentTitles, type ScriptId, scriptIds } from "../domain/documents";
import { editText } from "../store/deskActions";
import { getStore } from "../store/store";
import { notifyDone, showDocument } from "../store/viewActions";
import { readText } from "./readText";

/** Longer scripts are refused by the command line too. */
const mostBytes = 4_000_000;

export const isScriptFile = ({ name }: File): boolean => /\.lua$/i.test(name);

/**
 * Makes a file's text the script of the context that it is named after, as in postRequest.lua, or else of the one that
 * is shown. Undo in the editor brings back the script that was there.
 */
export async function openScriptFile(file: File): Promise<void> {
  const text = await readText(file, mostBytes, "script");
  if (text === null) return;
  const context = namedAfter(file) ?? getStore().script;
  showDocument(context);
  editText(context, text);
  notifyDone(`${file.name} is now the ${documentTitles[context]}. Undo brings back what was there.`);
}

function namedAfter({ name }: File): ScriptId | undefined {
  return scriptIds.find((id) => name.toLowerCase() === `${id}.lua`.toLowerCase());
}
