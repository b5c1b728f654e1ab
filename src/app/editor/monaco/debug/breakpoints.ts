import { editor } from "monaco-editor/editor";
import type { SourceBreakpoint } from "../../../../worker/debug/client";
import type { ScriptId } from "../../../domain/documents";
import { stopped } from "../../../store/debug";
import { editDebug } from "../../../store/deskActions";
import { getStore, useStore } from "../../../store/store";

/** Shows a script's breakpoints beside its lines, and keeps them at their lines while the text changes. */
export function showBreakpoints(model: editor.ITextModel, script: ScriptId): void {
  let shown: string[] = [];
  let own: SourceBreakpoint[] = [];
  const draw = () => {
    const { breakpoints } = getStore().work.draft.debug;
    own = breakpoints.filter(({ context }) => context === script);
    shown = model.deltaDecorations(
      shown,
      own.map((each) => decorationOf(model, each, problemOf(each))),
    );
  };
  const follow = () => {
    const moved = own.map((each, i) => ({
      ...each,
      line: model.getDecorationRange(shown[i]!)?.startLineNumber ?? each.line,
    }));
    if (moved.every(({ line }, i) => line === own[i]!.line)) return;
    const lines = new Map(moved.map((each) => [each.line, each]));
    editDebug(({ breakpoints }) => ({
      breakpoints: [...breakpoints.filter(({ context }) => context !== script), ...lines.values()],
    }));
  };
  model.onDidChangeContent(follow);
  useStore.subscribe(({ work }) => work.draft.debug.breakpoints, draw);
  useStore.subscribe((store) => stopped(store)?.set, draw);
  draw();
}

/** Why a session cannot stop there. */
function problemOf(breakpoint: SourceBreakpoint): string | undefined {
  const { breakpoints } = getStore().work.draft.debug;
  return stopped(getStore())?.set.breakpoints[breakpoints.indexOf(breakpoint)]?.message;
}

function decorationOf(
  model: editor.ITextModel,
  { line, condition, hitCondition, logMessage }: SourceBreakpoint,
  problem: string | undefined,
): editor.IModelDeltaDecoration {
  const at = Math.min(line, model.getLineCount());
  const kind = logMessage !== undefined ? "log" : condition || hitCondition ? "conditional" : "plain";
  const words = [
    problem ?? (logMessage === undefined ? "Breakpoint" : `Logs: ${logMessage}`),
    condition && `when ${condition}`,
    hitCondition && `hits ${hitCondition}`,
  ].filter(Boolean);
  return {
    range: { startLineNumber: at, startColumn: 1, endLineNumber: at, endColumn: 1 },
    options: {
      stickiness: editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
      glyphMarginClassName: `glyph-breakpoint ${problem ? "unverified" : kind}`,
      glyphMarginHoverMessage: { value: words.join(", ") },
    },
  };
}
