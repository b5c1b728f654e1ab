import type { editor } from "monaco-editor/editor";
import type { LineCoverage } from "../../../../worker/debug/client";
import type { ScriptId } from "../../../domain/documents";
import { count } from "../../../domain/values";
import { stopped } from "../../../store/debug";
import { getStore, useStore } from "../../../store/store";

/** Marks beside its number each line that has code: whether it ran, how often and at what cost on hover. */
export function showCoverage(model: editor.ITextModel, script: ScriptId): void {
  let shown: string[] = [];
  const draw = () => {
    const { coverageShown } = getStore();
    const lines = stopped(getStore())?.outline.coverage.find(({ context }) => context === script)?.lines;
    shown = model.deltaDecorations(shown, coverageShown && lines ? lines.map(decorationOf) : []);
  };
  useStore.subscribe((store) => stopped(store)?.outline, draw);
  useStore.subscribe(({ coverageShown }) => coverageShown, draw);
  draw();
}

function decorationOf({ line, hits, instructions }: LineCoverage): editor.IModelDeltaDecoration {
  return {
    range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
    options: {
      linesDecorationsClassName: hits > 0 ? "line-ran" : "line-unrun",
      linesDecorationsTooltip:
        hits > 0 ? `ran ${count(hits, "time")}, ${count(instructions, "instruction")}` : "did not run",
    },
  };
}
