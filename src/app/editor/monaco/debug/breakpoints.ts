import { editor } from "monaco-editor/editor";
import type { BreakpointView, SourceBreakpoint } from "../../../../worker/debug/client";
import { type RunTextId, textOfBreakpoint } from "../../../domain/debug/runTexts";
import { stopped } from "../../../store/debug";
import { editDebug } from "../../../store/deskActions";
import { getStore, useStore } from "../../../store/store";

interface Drawn {
  breakpoint: SourceBreakpoint;
  /** Where it stands: at its line, or where the session has moved it. */
  line: number;
}

/** Shows the breakpoints of a script or a module beside its lines, and keeps them at their lines while the text changes. */
export function showBreakpoints(model: editor.ITextModel, document: RunTextId): void {
  const isOwn = (breakpoint: SourceBreakpoint) => textOfBreakpoint(breakpoint) === document;
  let shown: string[] = [];
  let drawn: Drawn[] = [];
  const draw = () => {
    const own = getStore().work.draft.debug.breakpoints.filter(isOwn);
    const views = own.map(viewOf);
    drawn = own.map((breakpoint, i) => ({
      breakpoint,
      line: Math.min(views[i]?.line ?? breakpoint.line, model.getLineCount()),
    }));
    shown = model.deltaDecorations(
      shown,
      drawn.map((each, i) => decorationOf(each, views[i])),
    );
  };
  const follow = () => {
    const moved = drawn.map(({ breakpoint, line }, i) => {
      const now = model.getDecorationRange(shown[i]!)?.startLineNumber ?? line;
      return { ...breakpoint, line: Math.max(1, breakpoint.line + now - line) };
    });
    if (moved.every(({ line }, i) => line === drawn[i]!.breakpoint.line)) return;
    const lines = new Map(moved.map((each) => [`${each.context} ${each.line}`, each]));
    editDebug(({ breakpoints }) => ({
      breakpoints: [...breakpoints.filter((each) => !isOwn(each)), ...lines.values()],
    }));
  };
  model.onDidChangeContent(follow);
  useStore.subscribe(({ work }) => work.draft.debug.breakpoints, draw);
  useStore.subscribe((store) => stopped(store)?.set, draw);
  draw();
}

/** How a session has set it; undefined without one. */
function viewOf(breakpoint: SourceBreakpoint): BreakpointView | undefined {
  const { breakpoints } = getStore().work.draft.debug;
  const set = stopped(getStore())?.set.breakpoints;
  // A list that is on its way to the worker says nothing of this one yet.
  return set?.length === breakpoints.length ? set[breakpoints.indexOf(breakpoint)] : undefined;
}

function decorationOf(
  { breakpoint, line }: Drawn,
  view: BreakpointView | undefined,
): editor.IModelDeltaDecoration {
  const { condition, hitCondition, logMessage } = breakpoint;
  const kind = logMessage !== undefined ? "log" : condition || hitCondition ? "conditional" : "plain";
  const words = [
    view?.message ?? (logMessage === undefined ? "Breakpoint" : `Logs: ${logMessage}`),
    condition && `when ${condition}`,
    hitCondition && `hits ${hitCondition}`,
    line !== breakpoint.line && `line ${breakpoint.line} has no code`,
  ].filter(Boolean);
  return {
    range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
    options: {
      stickiness: editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
      glyphMarginClassName: `glyph-breakpoint ${view?.message ? "unverified" : kind}`,
      glyphMarginHoverMessage: { value: words.join(", ") },
      zIndex: 1,
    },
  };
}
