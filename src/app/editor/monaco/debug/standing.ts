import type { editor } from "monaco-editor/editor";
import { frameOf, isRunningFrame, runningFrame } from "../../../domain/debug/frames";
import { inlineValues } from "../../../domain/debug/inlineValues";
import { type RunTextId, spotOf } from "../../../domain/debug/runTexts";
import { stopped } from "../../../store/debug";
import { getStore, useStore } from "../../../store/store";

/** Shows the line that a session stands at, and the values of the variables that lead there. */
export function showStanding(model: editor.ITextModel, document: RunTextId): void {
  let shown: string[] = [];
  const draw = () => {
    shown = model.deltaDecorations(shown, decorations(model, document));
  };
  useStore.subscribe((store) => stopped(store)?.look, draw);
  draw();
}

function decorations(model: editor.ITextModel, document: RunTextId): editor.IModelDeltaDecoration[] {
  const look = stopped(getStore())?.look;
  if (!look) return [];
  const [frame, running] = [frameOf(look), runningFrame(look)].map((each) => each && spotOf(each));
  const made: editor.IModelDeltaDecoration[] = [];
  if (running?.document === document) {
    made.push(...wholeLine(model, running.line, "line-stopped", "margin-here"));
  }
  if (frame?.document !== document) return made;
  if (!isRunningFrame(look)) made.push(...wholeLine(model, frame.line, "line-caller", "margin-caller"));
  const values = inlineValues(look, model.getValue());
  return [...made, ...values.map(({ line, text }) => behind(model, line, text))];
}

function wholeLine(model: editor.ITextModel, line: number, className: string, marginClassName: string) {
  const at = Math.min(line, model.getLineCount());
  const range = { startLineNumber: at, startColumn: 1, endLineNumber: at, endColumn: 1 };
  return [
    { range, options: { isWholeLine: true, className, zIndex: 5 } },
    // Of the whole line, the margin would be marked once for each row that a long line is wrapped into.
    { range, options: { marginClassName, zIndex: 5 } },
  ];
}

function behind(model: editor.ITextModel, line: number, text: string): editor.IModelDeltaDecoration {
  const at = Math.min(line, model.getLineCount());
  const end = model.getLineMaxColumn(at);
  return {
    range: { startLineNumber: at, startColumn: end, endLineNumber: at, endColumn: end },
    options: {
      after: { content: `\u00a0\u00a0${text}`, inlineClassName: "line-value" },
      showIfCollapsed: true,
    },
  };
}
