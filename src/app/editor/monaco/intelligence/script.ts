import type { editor, IPosition, IRange } from "monaco-editor/editor";
import type { Kind, Problem, Questions, ScriptText } from "../../../../worker/analysis/client";
import { type ScriptId, scriptIds } from "../../../domain/documents";
import { scriptWorld } from "../../../domain/world";
import { analysis } from "../../../store/problemActions";
import { getStore } from "../../../store/store";

const scripts = new WeakMap<editor.ITextModel, ScriptId>();

/** Makes a model known as the text of a script. */
export function knowScript(model: editor.ITextModel, script: ScriptId): void {
  scripts.set(model, script);
}

/** What is in a model, and the gateway that it is for. */
function textOf(model: editor.ITextModel): ScriptText {
  const script = scripts.get(model) ?? scriptIds[0];
  return { text: model.getValue(), world: scriptWorld(getStore().work.draft, script) };
}

/** What is known to be wrong with a model's text. */
export function problemsOf(model: editor.ITextModel): readonly Problem[] {
  const script = scripts.get(model);
  return script ? getStore().problems[script] : [];
}

/** Asks about a model's text; nothing is known of one that is no script of the gateway. */
export function ask<K extends Kind>(
  kind: K,
  model: editor.ITextModel,
  more: Omit<Questions[K]["asked"], keyof ScriptText>,
): Promise<Questions[K]["answer"] | null> {
  if (!scripts.has(model)) return Promise.resolve(null);
  return analysis.ask(kind, { ...textOf(model), ...more } as Questions[K]["asked"]);
}

export function at(model: editor.ITextModel, position: IPosition): { offset: number } {
  return { offset: model.getOffsetAt(position) };
}

/** A range of offsets as Monaco writes it. */
export function rangeOf(model: editor.ITextModel, { start, end }: { start: number; end: number }): IRange {
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(end);
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}
