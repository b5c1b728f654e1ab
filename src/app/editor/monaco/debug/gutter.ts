import type { editor } from "monaco-editor/editor";
import { loadDebugger } from "../../../debug/load";
import type { EditedId } from "../../../domain/attached";
import { frameOf } from "../../../domain/debug/frames";
import { isRunText, spotOf } from "../../../domain/debug/runTexts";
import { stopped } from "../../../store/debug";
import { getStore, useStore } from "../../../store/store";
import { tellLinePlace } from "../../linePlace";
import { isBeside, showGhost } from "./ghost";

/** Makes an editor of scripts take clicks beside its lines, and follow the line that a session stands at. */
export function followDebugger(
  view: editor.IStandaloneCodeEditor,
  shown: () => EditedId | null,
): { dispose(): void } {
  const clicks = view.onMouseDown(({ target, event }) => {
    const document = shown();
    const line = target.position?.lineNumber;
    if (!document || !isRunText(document) || !line || !isBeside(target.type)) return;
    event.preventDefault();
    void loadDebugger().then((loaded) => {
      if (event.rightButton) loaded.editBreakpointAt(document, line);
      else loaded.toggleBreakpoint(document, line);
    });
  });
  const ghost = showGhost(view, () => {
    const document = shown();
    return document !== null && isRunText(document);
  });
  const follow = () => {
    const look = stopped(getStore())?.look;
    const frame = look && frameOf(look);
    const spot = frame && spotOf(frame);
    if (spot && spot.document === shown()) view.revealLineInCenterIfOutsideViewport(spot.line);
  };
  const unsubscribe = useStore.subscribe((store) => stopped(store)?.look, follow);
  const models = view.onDidChangeModel(() => {
    const document = shown();
    if (document && isRunText(document)) tellLinePlace((line) => placeOf(view, line));
    follow();
  });
  return {
    dispose() {
      clicks.dispose();
      ghost.dispose();
      models.dispose();
      unsubscribe();
    },
  };
}

function placeOf(view: editor.IStandaloneCodeEditor, line: number): DOMRect | null {
  const at = view.getScrolledVisiblePosition({ lineNumber: line, column: 1 });
  const rect = view.getDomNode()?.getBoundingClientRect();
  if (!at || !rect || at.top < 0 || at.top > rect.height) return null;
  return new DOMRect(rect.left + at.left, rect.top + at.top, 0, at.height);
}
