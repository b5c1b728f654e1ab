import { contextAt, type DebugSession, evaluationText, sweep } from "../../runtime/debugger";
import type { History, HistoryRow } from "./views";

/** Steps that a table of past values looks at: an expression that has effects takes a run for each of them. */
const mostSteps = 2000;

/** The values that expressions had over the run, in the function that was about to run a line; a row where one became another. */
export function historyOf({ program, recording }: DebugSession, expressions: readonly string[]): History {
  const looked = Math.min(recording.steps, mostSteps);
  const steps = Array.from({ length: looked }, (_, i) => i + 1);
  const texts = sweep(program, recording, steps, expressions, (evaluation) =>
    evaluation.ok ? evaluationText(evaluation) : null,
  );
  const rows: HistoryRow[] = [];
  const last: (string | null)[] = expressions.map(() => null);
  for (const step of steps) {
    const values = texts[step - 1]!;
    const changed = values.map((text, i) => text !== null && text !== last[i]);
    if (changed.includes(true)) {
      const { context } = contextAt(recording, step);
      rows.push({ step, context, line: recording.lines[step]!, values, changed });
    }
    for (const [i, text] of values.entries()) if (text !== null) last[i] = text;
  }
  return { rows, looked };
}
