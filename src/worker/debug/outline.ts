import { coverage, type Effect, type Recording } from "../../runtime/debugger";
import type { Context } from "../../runtime/gateway/types";
import type { CaseResult } from "../runtime";
import type { EffectView, Outline } from "./views";

/** More than a timeline can show. */
const mostEffects = 5000;

export function outlineOf(
  recording: Recording,
  result: CaseResult,
  scripts: Partial<Record<Context, string>>,
): Outline {
  const { steps, end, contexts, effects } = recording;
  return {
    steps,
    end,
    contexts: contexts.map(({ context, first, last }) => ({ context, first, last })),
    effects: effects.slice(0, mostEffects).map((effect) => effectView(effect, recording)),
    logAt: timesOf(recording, "log", (ended) => ended.log.length),
    changeAt: timesOf(recording, "change", (ended) => ended.changes.length),
    coverage: coverage(recording, scripts),
    result,
  };
}

function effectView(effect: Effect, recording: Recording): EffectView {
  const { kind, step, at, context } = effect;
  return { kind, step, at, context, line: recording.lines[step] ?? 0, text: effectText(effect, recording) };
}

function effectText({ kind, context, index, error }: Effect, { result }: Recording): string {
  if (kind === "error") return error?.message ?? "error";
  const ended = result.contexts.find((each) => each.context === context);
  if (kind === "log") return ended?.log[index]?.text ?? "";
  const change = ended?.changes[index];
  return change ? `${change.path} = ${JSON.stringify(change.after)}` : "";
}

/** When each entry of a list of the result was made, context by context. */
function timesOf(
  { effects, result }: Recording,
  kind: Effect["kind"],
  length: (ended: Recording["result"]["contexts"][number]) => number,
): number[] {
  return result.contexts.flatMap((ended) => {
    const times = new Array<number>(length(ended)).fill(Number.POSITIVE_INFINITY);
    for (const effect of effects) {
      if (effect.kind === kind && effect.context === ended.context) times[effect.index] = effect.at;
    }
    return times;
  });
}
