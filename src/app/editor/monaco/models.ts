import { editor, Range, Selection } from "monaco-editor/editor";
import { type DocumentId, isScript } from "../../domain/documents";
import { editText } from "../../store/deskActions";
import { getStore, useStore } from "../../store/store";
import { difference, takeTyping } from "../typing";
import { showMarks } from "./marks";

const models = new Map<DocumentId, editor.ITextModel>();

/** The document's model, which holds what the store holds, in both directions. */
export function modelOf(document: DocumentId): editor.ITextModel {
  const known = models.get(document);
  if (known) return known;
  const model = makeModel(document);
  models.set(document, model);
  model.onDidChangeContent(() => editText(document, model.getValue()));
  useStore.subscribe(
    ({ work }) => work.draft.texts[document],
    (text) => replaceText(model, text),
  );
  useStore.subscribe(
    ({ marks }) => marks,
    (marks) => showMarks(model, document, marks),
  );
  showMarks(model, document, getStore().marks);
  return model;
}

/** Plays what was typed into the plain text area, so that undo goes back through it. */
function makeModel(document: DocumentId): editor.ITextModel {
  const text = getStore().work.draft.texts[document];
  const [first, ...steps] = takeTyping(document);
  const model = editor.createModel(first?.text ?? text, isScript(document) ? "lua" : "json");
  model.setEOL(editor.EndOfLineSequence.LF);
  for (const step of steps) replaceText(model, step.text);
  replaceText(model, text);
  return model;
}

/** Makes the model hold a text, as one step of its undo history. */
function replaceText(model: editor.ITextModel, text: string): void {
  const current = model.getValue();
  if (current === text) return;
  const change = difference(current, text);
  const range = Range.fromPositions(model.getPositionAt(change.start), model.getPositionAt(change.end));
  const caret = model.getPositionAt(change.start);
  model.pushStackElement();
  model.pushEditOperations([Selection.fromPositions(caret)], [{ range, text: change.text }], () => null);
  model.pushStackElement();
}
