import { contextAt, type DebugSession, evaluationText, sweep } from "../../runtime/debugger";
import type { History, Hit } from "./views";

/** Steps that a table of past values looks at: an expression that has effects takes a run for each of them. */
const mostSteps = 2000;

/** Every value that an expression had over the run, in the function that was about to run a line. */
export function historyOf({ program, recording }: DebugSession, expression: string): History {
  const looked = Math.min(recording.steps, mostSteps);
  const steps = Array.from({ length: looked }, (_, i) => i + 1);
  const texts = sweep(program, recording, steps, [expression], (evaluation) =>
    evaluation.ok ? evaluationText(evaluation) : null,
  );
  const hits: Hit[] = [];
  let last: string | null = null;
  for (const step of steps) {
    const text = texts[step - 1]![0]!;
    if (text !== null && text !== last) {
      hits.push({ step, context: contextAt(recording, step).context, line: recording.lines[step]!, text });
    }
    if (text !== null) last = text;
  }
  return { hits, looked };
}
