import { openCaseFile } from "./caseFile";
import { isScriptFile, openScriptFile } from "./scriptFile";

/** Lets the person choose a case or a script of this machine. */
export function chooseFile(): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json,.lua";
  input.onchange = () => input.files?.[0] && void openFile(input.files[0]);
  input.click();
}

/** Opens a file: a script, or else a case. */
export function openFile(file: File): Promise<void> {
  return isScriptFile(file) ? openScriptFile(file) : openCaseFile(file);
}
