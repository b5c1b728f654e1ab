import { editor } from "monaco-editor/editor";

const { GUTTER_GLYPH_MARGIN, GUTTER_LINE_NUMBERS } = editor.MouseTargetType;

/** Whether a place of the editor is beside its lines, where a click sets a breakpoint. */
export const isBeside = (type: editor.MouseTargetType) =>
  type === GUTTER_GLYPH_MARGIN || type === GUTTER_LINE_NUMBERS;

/** Shows beside the line under the pointer the breakpoint that a click would set. */
export function showGhost(view: editor.IStandaloneCodeEditor, isOffered: () => boolean): { dispose(): void } {
  const shown = view.createDecorationsCollection();
  let at: number | null = null;
  const show = (line: number | null) => {
    if (line === at) return;
    at = line;
    shown.set(line === null ? [] : [decorationOf(line)]);
  };
  const moves = view.onMouseMove(({ target }) =>
    show(isOffered() && isBeside(target.type) ? (target.position?.lineNumber ?? null) : null),
  );
  const leaves = view.onMouseLeave(() => show(null));
  return {
    dispose() {
      moves.dispose();
      leaves.dispose();
      shown.clear();
    },
  };
}

const decorationOf = (line: number): editor.IModelDeltaDecoration => ({
  range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
  // Under a breakpoint that is there.
  options: { glyphMarginClassName: "glyph-breakpoint ghost", zIndex: -1 },
});
