import type { ContextSpan, Recording } from "../recording/recording";

/** The span that holds `step`. Throws a `RangeError` for a step that is not recorded. */
export function contextAt({ contexts, steps }: Recording, step: number): ContextSpan {
  const span = contexts.find(({ first, last }) => first <= step && step <= last);
  if (!span) throw new RangeError(`no step ${step}: the recording has steps 1 to ${steps}`);
  return span;
}

/** Number of the Lua state that runs `step`. */
export function stateAt({ calls, threads, stepCalls }: Recording, step: number): number {
  return threads[calls.threads[stepCalls[step]!]!]!.state;
}

/** The stretches of the Lua state that runs `step`, in order of time. */
export function spansOfState(recording: Recording, step: number): ContextSpan[] {
  const { state } = contextAt(recording, step);
  return recording.contexts.filter((span) => span.state === state);
}
