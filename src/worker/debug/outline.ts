import { coverage, type Effect, type Program, type Recording } from "../../runtime/debugger";
import type { CaseResult } from "../runtime";
import { marksOf } from "./effects";
import { type Outline, unseen } from "./views";

export function outlineOf(program: Program, recording: Recording, result: CaseResult): Outline {
  const { steps, end, contexts } = recording;
  return {
    steps,
    end,
    contexts: contexts.map(({ context, first, last }) => ({ context, first, last })),
    marks: marksOf(recording),
    logAt: timesOf(recording, "log", (ended) => ended.log.length),
    changeAt: timesOf(recording, "change", (ended) => ended.changes.length),
    coverage: coverage(recording, program.input.scripts),
    edits: program.edits.map(({ step, statement }) => ({ step, statement })),
    result,
  };
}

/** When each entry of a list of the result was made, context by context. */
function timesOf(
  { effects, result }: Recording,
  kind: Effect["kind"],
  length: (ended: Recording["result"]["contexts"][number]) => number,
): Int32Array {
  const total = result.contexts.reduce((sum, ended) => sum + length(ended), 0);
  const times = new Int32Array(total).fill(unseen);
  let first = 0;
  for (const ended of result.contexts) {
    for (const effect of effects)
      if (effect.kind === kind && effect.context === ended.context) times[first + effect.index] = effect.at;
    first += length(ended);
  }
  return times;
}
