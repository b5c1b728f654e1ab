import { editor, type IRange, MarkerSeverity } from "monaco-editor/editor";
import type { DocumentId } from "../../domain/documents";
import type { Mark } from "../../domain/marks";

const owner = "moonhook";
const decorations = new WeakMap<editor.ITextModel, string[]>();
/** As much of a message as stands behind a line without pushing it away. */
const longestLabel = 100;

/** Shows the marks of a document: underlined, with the message on hover and in short behind the line. */
export function showMarks(model: editor.ITextModel, document: DocumentId, marks: Mark[]): void {
  const shown = marks
    .filter((mark) => mark.document === document)
    .map((mark) => ({ mark, range: rangeOf(model, mark) }));
  editor.setModelMarkers(
    model,
    owner,
    shown.map(({ mark, range }) => ({
      ...range,
      message: mark.message,
      severity: severities[mark.severity],
    })),
  );
  const old = decorations.get(model) ?? [];
  decorations.set(
    model,
    model.deltaDecorations(
      old,
      shown.map(({ mark, range }) => ({ range, options: lineOptions(mark) })),
    ),
  );
}

const severities = { error: MarkerSeverity.Error, warning: MarkerSeverity.Warning };

function lineOptions(mark: Mark): editor.IModelDecorationOptions {
  const label = mark.label.length > longestLabel ? `${mark.label.slice(0, longestLabel)}…` : mark.label;
  return {
    isWholeLine: true,
    className: "line-bad",
    after: { content: label.replaceAll("\n", " "), inlineClassName: "line-said" },
    showIfCollapsed: true,
  };
}

function rangeOf(model: editor.ITextModel, { at }: Mark): IRange {
  if ("line" in at) {
    const line = Math.min(at.line, model.getLineCount());
    return {
      startLineNumber: line,
      endLineNumber: line,
      startColumn: model.getLineFirstNonWhitespaceColumn(line) || 1,
      endColumn: model.getLineMaxColumn(line),
    };
  }
  const start = model.getPositionAt(at.start);
  const end = model.getPositionAt(at.end);
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}
