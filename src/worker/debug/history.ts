import { contextAt, type DebugSession, evaluationText, sweep } from "../../runtime/debugger";
import type { History, HistoryEnd, HistoryRow } from "./views";

/** Steps that are looked at for one answer: an expression that has effects takes a run for each of them. */
const mostSteps = 2000;

/**
 * The values that expressions had over the run, in the function that was about to run a line; a row where one became
 * another.
 *
 * @param end where the history before this one ended; null to begin
 */
export function historyOf(
  { program, recording }: DebugSession,
  expressions: readonly string[],
  end: HistoryEnd | null,
): History {
  const before = end?.looked ?? 0;
  const looked = Math.min(recording.steps, before + mostSteps);
  const steps = Array.from({ length: looked - before }, (_, i) => before + i + 1);
  const texts = sweep(program, recording, steps, expressions, (evaluation) =>
    evaluation.ok ? evaluationText(evaluation) : null,
  );
  const rows: HistoryRow[] = [];
  const last = end ? [...end.last] : expressions.map(() => null);
  for (const [index, step] of steps.entries()) {
    const values = texts[index]!;
    const changed = values.map((text, i) => text !== null && text !== last[i]);
    if (changed.includes(true)) {
      const { context } = contextAt(recording, step);
      rows.push({ step, context, line: recording.lines[step]!, values, changed });
    }
    for (const [i, text] of values.entries()) if (text !== null) last[i] = text;
  }
  return { rows, looked, last };
}
