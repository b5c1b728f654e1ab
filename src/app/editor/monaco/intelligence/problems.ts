import { editor, type IRange, type languages, MarkerSeverity, Range } from "monaco-editor/editor";
import type { Severity, TextEdit } from "../../../../runtime/analysis";
import type { Problem } from "../../../../worker/analysis/client";
import type { ScriptId } from "../../../domain/documents";
import { getStore, useStore } from "../../../store/store";
import { linkToRule } from "./ruleLinks";
import { problemsOf, rangeOf } from "./script";

const owner = "moonhook-analysis";

const severities: Record<Severity, MarkerSeverity> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  information: MarkerSeverity.Info,
  hint: MarkerSeverity.Hint,
};

/** Keeps the markers of a script's model those of its problems. */
export function showProblems(model: editor.ITextModel, script: ScriptId): void {
  const show = (problems: readonly Problem[]) =>
    editor.setModelMarkers(
      model,
      owner,
      problems.map(({ message, severity, rule, start, end }) => ({
        ...rangeOf(model, { start, end }),
        message: inLines(message),
        severity: severities[severity],
        code: { value: rule, target: linkToRule(rule) },
      })),
    );
  useStore.subscribe(({ problems }) => problems[script], show);
  show(getStore().problems[script]);
}

/** A message with a line for each of its parts; the editor wraps none where it shows one problem after another. */
function inLines(message: string): string {
  return message.replaceAll("; ", ";\n");
}

/** The fix of each problem at a place, where it has one, and the comment that silences its rule. */
export const fixes: languages.CodeActionProvider = {
  provideCodeActions(model, range) {
    const here = problemsOf(model).filter((problem) =>
      Range.areIntersectingOrTouching(rangeOf(model, problem), range),
    );
    const actions = [
      ...here.flatMap(({ fix }) => (fix ? [action(model, fix.title, fix.edits, true)] : [])),
      ...here.map(({ rule, silence }) => action(model, `Silence ${rule} here`, [silence], false)),
    ];
    return { actions, dispose() {} };
  },
};

function action(
  model: editor.ITextModel,
  title: string,
  edits: readonly TextEdit[],
  isPreferred: boolean,
): languages.CodeAction {
  const textEdit = (edit: TextEdit): { range: IRange; text: string } => ({
    range: rangeOf(model, edit),
    text: edit.newText,
  });
  return {
    title,
    kind: "quickfix",
    isPreferred,
    edit: {
      edits: edits.map((edit) => ({
        resource: model.uri,
        versionId: model.getVersionId(),
        textEdit: textEdit(edit),
      })),
    },
  };
}
