import { openCaseFile } from "./openCaseFile";
import { isScriptFile, openScriptFile } from "./scriptFile";

/** Opens a file: a script, or else a case. */
export function openFile(file: File): Promise<void> {
  return isScriptFile(file) ? openScriptFile(file) : openCaseFile(file);
}
