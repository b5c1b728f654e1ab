import { getStore } from "../store/store";
import { openFile } from "./chooseFile";

/**
 * Takes files that are dropped anywhere on the page, instead of leaving the page for them: one case or script is opened;
 * several, a zip, a folder, and whatever comes while the list of cases is open go into the list.
 */
export function listenForFiles(): void {
  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    const { files, items } = event.dataTransfer ?? {};
    const [file] = files ?? [];
    if (!files || !file) return;
    event.preventDefault();
    // Entries are gone once this event is over.
    const entries = [...(items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
    const isOne =
      files.length === 1 && entries.every(({ isFile }) => isFile) && !/\.(zip|jsonl)$/i.test(file.name);
    if (isOne && getStore().drawer === null) void openFile(file);
    else void import("../cases/dropped").then(({ importDropped }) => importDropped([...files], entries));
  });
}
