import { coverage, type Program, type Recording } from "../../runtime/debugger";
import type { CaseResult } from "../runtime";
import { marksOf } from "./effects";
import { type MadeKind, type Outline, unseen } from "./views";

export function outlineOf(program: Program, recording: Recording, result: CaseResult): Outline {
  const { steps, end, contexts } = recording;
  return {
    steps,
    end,
    contexts: contexts.map(({ context, first, last }) => ({ context, first, last })),
    marks: marksOf(recording),
    madeAt: {
      log: timesOf(recording, "log", "log"),
      change: timesOf(recording, "change", "changes"),
      opsLog: timesOf(recording, "opsLog", "opsLog"),
      network: timesOf(recording, "network", "network"),
    },
    coverage: coverage(recording, program.input.scripts),
    edits: program.edits.map(({ step, statement }) => ({ step, statement })),
    result,
  };
}

/** When each entry of a list of the result was made, context by context. */
function timesOf(
  { effects, result }: Recording,
  kind: MadeKind,
  list: "log" | "changes" | "opsLog" | "network",
): Int32Array {
  const total = result.contexts.reduce((sum, ended) => sum + ended[list].length, 0);
  const times = new Int32Array(total).fill(unseen);
  let first = 0;
  for (const ended of result.contexts) {
    for (const effect of effects)
      if (effect.kind === kind && effect.context === ended.context) times[first + effect.index] = effect.at;
    first += ended[list].length;
  }
  return times;
}
