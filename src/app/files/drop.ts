import { openCaseFile } from "./caseFile";

/** Opens a case file that is dropped anywhere on the page, instead of leaving the page for it. */
export function listenForFiles(): void {
  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void openCaseFile(file);
  });
}
