import { editor, Range, Selection } from "monaco-editor/editor";
import { type EditedId, isLua, textOf } from "../../domain/attached";
import { isRunText } from "../../domain/debug/runTexts";
import { isScript } from "../../domain/documents";
import { editDocument } from "../../store/attachedActions";
import { getStore, useStore } from "../../store/store";
import { currentStep } from "../steps";
import { difference, takeTyping } from "../typing";
import { showDebugger } from "./debug";
import { knowScript, showProblems } from "./intelligence";
import { showMarks } from "./marks";

const models = new Map<EditedId, editor.ITextModel>();

/** The document's model, which holds what the store holds, in both directions. */
export function modelOf(document: EditedId): editor.ITextModel {
  const known = models.get(document);
  if (known) return known;
  const model = makeModel(document);
  models.set(document, model);
  model.onDidChangeContent(() => editDocument(document, model.getValue()));
  useStore.subscribe(
    ({ work }) => textOf(work.draft, document),
    (text) => replaceText(model, text),
  );
  useStore.subscribe(
    ({ marks }) => marks,
    (marks) => showMarks(model, document, marks),
  );
  showMarks(model, document, getStore().marks);
  if (isScript(document)) {
    knowScript(model, document);
    showProblems(model, document);
  }
  if (isRunText(document)) showDebugger(model, document);
  return model;
}

/** Plays what was typed into the plain text area, so that undo goes back through it. */
function makeModel(document: EditedId): editor.ITextModel {
  const text = textOf(getStore().work.draft, document);
  const [first, ...steps] = takeTyping(document);
  const model = editor.createModel(first?.text ?? text, isLua(document) ? "lua" : "json");
  model.setEOL(editor.EndOfLineSequence.LF);
  for (const step of steps) replaceText(model, step.text);
  replaceText(model, text);
  return model;
}

/** The step of undo that a model's last edit from outside belongs to, while it is open. */
const openSteps = new WeakMap<editor.ITextModel, string>();

/** Makes the model hold a text, as one step of its undo history; edits of one named step stay together. */
function replaceText(model: editor.ITextModel, text: string): void {
  const current = model.getValue();
  if (current === text) return;
  const change = difference(current, text);
  const range = Range.fromPositions(model.getPositionAt(change.start), model.getPositionAt(change.end));
  const caret = model.getPositionAt(change.start);
  const step = currentStep();
  if (step === null || openSteps.get(model) !== step) model.pushStackElement();
  model.pushEditOperations([Selection.fromPositions(caret)], [{ range, text: change.text }], () => null);
  if (step === null) {
    openSteps.delete(model);
    model.pushStackElement();
  } else openSteps.set(model, step);
}

/** What a text model has besides its published face: the history that its editors undo and redo. */
interface History {
  undo(): void | Promise<void>;
  redo(): void | Promise<void>;
}

/** Takes back, or does again, the last step of a document, wherever it was made. */
export function stepBack(document: EditedId, direction: keyof History): void {
  const model = modelOf(document);
  openSteps.delete(model);
  void (model as unknown as History)[direction]();
}
