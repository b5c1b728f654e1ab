import { type editor, languages } from "monaco-editor/editor";
import type { ScriptId } from "../../../domain/documents";
import { showBreakpoints } from "./breakpoints";
import { showCoverage } from "./coverage";
import { valueHover } from "./hover";
import { showStanding } from "./standing";
import "./debugger.css";

export { followDebugger } from "./gutter";

languages.registerHoverProvider("lua", valueHover);

/** Shows in a script's model what the debugger knows of it. */
export function showDebugger(model: editor.ITextModel, script: ScriptId): void {
  showBreakpoints(model, script);
  showStanding(model, script);
  showCoverage(model, script);
}
