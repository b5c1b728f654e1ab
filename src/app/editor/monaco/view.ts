import { editor, Selection } from "monaco-editor/editor";
import { type EditedId, isLua, titleOf } from "../../domain/attached";
import { isRunText } from "../../domain/debug/runTexts";
import { setView } from "../../store/viewActions";
import { emptyWords } from "../emptyWords";
import { takeFocus } from "../focus";
import { litMs } from "../lit";
import { followDebugger } from "./debug";
import { modelOf } from "./models";
import { followTheme } from "./theme";

const options: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  // The theme has the system's colours where they are forced; Monaco's own would leave models without any.
  autoDetectHighContrast: false,
  fontSize: 12.5,
  lineHeight: 20,
  padding: { top: 8, bottom: 8 },
  tabSize: 2,
  // Lua's blocks are indented by rules, not by brackets alone.
  autoIndent: "full",
  detectIndentation: false,
  minimap: { enabled: false },
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 12,
  // Else the number of a last, empty line has too little contrast.
  renderFinalNewline: "on",
  glyphMargin: false,
  // A click beside a line sets a breakpoint.
  selectOnLineNumbers: false,
  showFoldingControls: "mouseover",
  renderLineHighlight: "line",
  renderLineHighlightOnlyWhenFocus: true,
  occurrencesHighlight: "singleFile",
  overviewRulerLanes: 0,
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  scrollBeyondLastLine: false,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  fixedOverflowWidgets: true,
  contextmenu: false,
  links: false,
  // Enter goes on to the next line where the word is there already.
  acceptSuggestionOnEnter: "smart",
  suggest: { showStatusBar: false, showWords: false },
  quickSuggestions: { other: true, comments: false, strings: true },
  guides: { indentation: false },
};

/** On a narrow screen a long line is wrapped, as it would be out of reach; values of JSON are longer than their column. */
const narrow = matchMedia("(width < 900px)");

/** A Monaco editor in a panel. It shows one document after another and keeps the scroll and caret of each. */
export class EditorView {
  readonly #editor: editor.IStandaloneCodeEditor;
  readonly #debugger: { dispose(): void };
  readonly #lit: editor.IEditorDecorationsCollection;
  readonly #states = new Map<EditedId, editor.ICodeEditorViewState | null>();
  #shown: EditedId | null = null;
  #dim: ReturnType<typeof setTimeout> | undefined;

  constructor(place: HTMLElement, document: EditedId) {
    followTheme();
    const fontFamily = getComputedStyle(place).getPropertyValue("--mono");
    this.#editor = editor.create(place, { ...options, fontFamily, model: null });
    this.#debugger = followDebugger(this.#editor, () => this.#shown);
    this.#lit = this.#editor.createDecorationsCollection();
    this.#editor.onDidChangeCursorPosition(({ position }) => this.#tellCaret(position.lineNumber));
    this.#editor.onDidFocusEditorText(() => this.#tellCaret(this.#editor.getPosition()?.lineNumber ?? 1));
    this.show(document);
    this.#takeUp(document);
  }

  show(document: EditedId): void {
    if (this.#shown === document) return;
    if (this.#shown) this.#states.set(this.#shown, this.#editor.saveViewState());
    this.#shown = document;
    this.#editor.setModel(modelOf(document));
    this.#editor.updateOptions({
      ariaLabel: titleOf(document),
      placeholder: emptyWords(document),
      glyphMargin: isRunText(document),
      wordWrap: narrow.matches || !isLua(document) ? "on" : "off",
    });
    const state = this.#states.get(document);
    if (state) this.#editor.restoreViewState(state);
  }

  /** Leads to a line: puts the caret there, in view, and lights it up for a moment. */
  reveal(line: number): void {
    const lineNumber = Math.min(line, this.#editor.getModel()?.getLineCount() ?? 1);
    this.#editor.setPosition({ lineNumber, column: 1 });
    this.#editor.revealLineInCenterIfOutsideViewport(lineNumber);
    this.#editor.focus();
    const range = { startLineNumber: lineNumber, startColumn: 1, endLineNumber: lineNumber, endColumn: 1 };
    this.#lit.set([{ range, options: { isWholeLine: true, className: "line-lit" } }]);
    clearTimeout(this.#dim);
    this.#dim = setTimeout(() => this.#lit.clear(), litMs);
  }

  /** Does something that the editor has an action for, by Monaco's name, as if its key had been pressed. */
  act(action: string): void {
    this.#editor.focus();
    void this.#editor.getAction(action)?.run();
  }

  setTabMovesFocus(moves: boolean): void {
    this.#editor.updateOptions({ tabFocusMode: moves });
  }

  dispose(): void {
    clearTimeout(this.#dim);
    this.#debugger.dispose();
    this.#editor.dispose();
  }

  #tellCaret(line: number): void {
    if (this.#shown && this.#editor.hasTextFocus()) setView("caret", { document: this.#shown, line });
  }

  /** Takes the focus and the selection from the text area that stood here. */
  #takeUp(document: EditedId): void {
    const typed = takeFocus(document);
    const model = this.#editor.getModel();
    if (!typed || !model) return;
    const [start, end] = [model.getPositionAt(typed.start), model.getPositionAt(typed.end)];
    this.#editor.setSelection(Selection.fromPositions(start, end));
    this.#editor.focus();
  }
}
