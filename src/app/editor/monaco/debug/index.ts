import { type editor, languages } from "monaco-editor/editor";
import type { RunTextId } from "../../../domain/debug/runTexts";
import { isScript } from "../../../domain/documents";
import { showBreakpoints } from "./breakpoints";
import { showCoverage } from "./coverage";
import { valueHover } from "./hover";
import { showStanding } from "./standing";
import "./debugger.css";

export { followDebugger } from "./gutter";

languages.registerHoverProvider("lua", valueHover);

/** Shows in the model of a script or a module what the debugger knows of it. */
export function showDebugger(model: editor.ITextModel, document: RunTextId): void {
  showBreakpoints(model, document);
  showStanding(model, document);
  if (isScript(document)) showCoverage(model, document);
}
