import type { editor } from "monaco-editor/editor";
import type { LineCoverage } from "../../../../runtime/gateway/types";
import type { ScriptId } from "../../../domain/documents";
import { count } from "../../../domain/values";
import { shownCoverage } from "../../../store/coverage";
import { getStore, useStore } from "../../../store/store";

/** Marks beside its number each line that has code: whether it ran, how often and at what cost on hover. */
export function showCoverage(model: editor.ITextModel, script: ScriptId): void {
  let shown: string[] = [];
  const draw = () => {
    const lines = shownCoverage(getStore(), script) ?? [];
    const most = Math.max(...lines.map(({ instructions }) => instructions));
    const total = lines.reduce((sum, { instructions }) => sum + instructions, 0);
    shown = model.deltaDecorations(
      shown,
      lines.map((line) => decorationOf(line, { most, total })),
    );
  };
  useStore.subscribe((store) => shownCoverage(store, script), draw);
  draw();
}

/** Instructions of the dearest line, and of all. */
interface Cost {
  most: number;
  total: number;
}

function decorationOf(covered: LineCoverage, cost: Cost): editor.IModelDeltaDecoration {
  const { line, hits } = covered;
  return {
    range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
    options: {
      linesDecorationsClassName: hits === 0 ? "line-unrun" : `line-ran cost-${levelOf(covered, cost)}`,
      linesDecorationsTooltip: words(covered, cost),
    },
  };
}

/** From 1 to 4, by powers of ten below the dearest line. */
function levelOf({ instructions }: LineCoverage, { most }: Cost): number {
  return Math.max(1, 4 - Math.floor(Math.log10(most / Math.max(1, instructions))));
}

function words({ hits, instructions }: LineCoverage, { total }: Cost): string {
  if (hits === 0) return "Did not run";
  const share = Math.round((instructions / total) * 100);
  return `Ran ${count(hits, "time")}: ${count(instructions, "instruction")}, ${share} % of the script's`;
}
