import type { ContextResult, GatewayResult, Status } from "../../gateway/types";
import type { Calls, ContextSpan, Effect } from "./recording";
import type { Tape } from "./tape";

const unhurt: readonly Status[] = ["ok", "skipped", "rejected"];

/**
 * Effects with an error for each context that ended by something other than an error of Lua: a C++ exception, a crash,
 * a hang, a limit, a guard. It stands at the step where the state was left.
 */
export function addFinalErrors(
  tape: Tape,
  contexts: readonly ContextSpan[],
  result: GatewayResult,
): readonly Effect[] {
  if (tape.full) return tape.effects;
  const effects = [...tape.effects];
  for (const [i, span] of contexts.entries()) {
    const ended = result.contexts.find(({ context }) => context === span.context);
    const isLast = !contexts.slice(i + 1).some(({ context }) => context === span.context);
    if (!ended || !isLast || unhurt.includes(ended.status) || span.last < span.first) continue;
    const own = effects.filter(({ kind, context }) => kind === "error" && context === span.context);
    if (own.some(({ error }) => error?.caught === false)) continue;
    effects.push({
      kind: "error",
      context: span.context,
      step: innermost(tape.calls.toCalls(), tape.stepCalls(), span.last),
      at: span.last,
      index: own.length,
      error: { message: messageOf(ended), caught: false },
    });
  }
  return placeErrorLines(inOrder(effects));
}

/** By time; a context's error comes before the log line that tells of it. */
function inOrder(effects: Effect[]): Effect[] {
  const rank = ({ kind, step }: Effect) => (kind === "log" && step === 0 ? 1 : 0);
  return effects.sort((a, b) => a.at - b.at || rank(a) - rank(b));
}

/** The gateway logs an error when nothing runs any more: the line belongs to the step of the error. */
function placeErrorLines(effects: readonly Effect[]): Effect[] {
  return effects.map((effect) => {
    if (effect.kind !== "log" || effect.step !== 0) return effect;
    const error = effects.findLast(
      ({ kind, context, at }) => kind === "error" && context === effect.context && at <= effect.at,
    );
    return { ...effect, step: error?.step ?? 0 };
  });
}

/** The step in which the innermost function that never returned still stands after `last`. */
function innermost(calls: Calls, stepCalls: Int32Array, last: number): number {
  let step = last;
  for (let call = stepCalls[last]!; calls.left[call] !== 0; call = calls.parents[call]!) {
    if (calls.callers[call] === 0) break;
    step = calls.callers[call]!;
  }
  return step;
}

function messageOf({ error, outcome, status }: ContextResult): string {
  return error?.message ?? outcome?.reason ?? status;
}
