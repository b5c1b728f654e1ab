import { editor, type IRange, MarkerSeverity, Range } from "monaco-editor/editor";
import type { EditedId } from "../../domain/attached";
import { type Mark, marksIn } from "../../domain/marks";

const owner = "moonhook";
const decorations = new WeakMap<editor.ITextModel, string[]>();
/** As much of a message as stands behind a line without pushing it away. */
const longestLabel = 100;

/** Shows the marks of a document: underlined, with the message on hover and in short behind the line. */
export function showMarks(model: editor.ITextModel, document: EditedId, marks: Mark[]): void {
  const shown = marksIn(marks, document).map((mark) => ({ mark, range: rangeOf(model, mark) }));
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
      shown.flatMap(({ mark, range }) => decorationsOf(model, mark, range)),
    ),
  );
}

const severities = { error: MarkerSeverity.Error, warning: MarkerSeverity.Warning };

/** The line in a colour of its own, and the message in short behind its end. */
function decorationsOf(model: editor.ITextModel, mark: Mark, range: IRange): editor.IModelDeltaDecoration[] {
  const text = mark.label.replaceAll("\n", " ");
  const label = text.length > longestLabel ? `${text.slice(0, longestLabel)}…` : text;
  // The distance is part of the text: a margin would be underlined with the line.
  const content = `\u00a0\u00a0\u00a0${label}`;
  const line = range.startLineNumber;
  const end = model.getLineMaxColumn(line);
  return [
    { range, options: { isWholeLine: true, className: "line-bad" } },
    {
      range: { startLineNumber: line, startColumn: end, endLineNumber: line, endColumn: end },
      options: { after: { content, inlineClassName: "line-said" }, showIfCollapsed: true },
    },
  ];
}

function rangeOf(model: editor.ITextModel, { line: wanted, place }: Mark): IRange {
  if (!place) {
    const line = Math.min(wanted, model.getLineCount());
    return {
      startLineNumber: line,
      endLineNumber: line,
      startColumn: model.getLineFirstNonWhitespaceColumn(line) || 1,
      endColumn: model.getLineMaxColumn(line),
    };
  }
  return Range.fromPositions(model.getPositionAt(place.start), model.getPositionAt(place.end));
}
