import type { Recording, ThreadInfo } from "../recording/recording";
import { spansOfState } from "./contexts";
import { type StackFrame, stackAt, stackFrom } from "./stack";

export interface ThreadState {
  /** Number in the recording. */
  readonly thread: number;
  readonly info: ThreadInfo;
  /** As `coroutine.status` tells; a main thread that waits for a coroutine is `normal`. */
  readonly status: "running" | "normal" | "suspended" | "dead";
  readonly stack: readonly StackFrame[];
}

/** The threads that had run by `step` in its context, in order of their first step. Dead coroutines have no stack. */
export function threadsAt(recording: Recording, step: number): ThreadState[] {
  const { threads, stepCalls, calls } = recording;
  const running = calls.threads[stepCalls[step]!]!;
  const lastSteps = lastStepsOf(recording, step, running);
  const waiting = resumersOf(recording, running, step);
  return [...lastSteps].map(([thread, last]) => {
    const status =
      thread === running ? "running" : waiting.has(thread) ? "normal" : restingState(recording, thread, step);
    const stack =
      thread === running
        ? stackAt(recording, step)
        : status === "dead"
          ? []
          : stackBefore(recording, last, step);
    return { thread, info: threads[thread]!, status, stack };
  });
}

/** The last step so far of each thread of the state, in order of their first ones. */
function lastStepsOf(recording: Recording, step: number, running: number): Map<number, number> {
  const { threads, calls, stepCalls } = recording;
  const { state } = threads[running]!;
  if (threads.filter((info) => info?.state === state).length === 1) return new Map([[running, step]]);
  const lastSteps = new Map<number, number>();
  for (const { first, last } of spansOfState(recording, step)) {
    for (let s = first; s <= Math.min(last, step); s++) lastSteps.set(calls.threads[stepCalls[s]!]!, s);
  }
  return lastSteps;
}

/** Threads that wait for `running`, directly or through others. */
function resumersOf({ switches }: Recording, running: number, step: number): Set<number> {
  const resumedBy = new Map<number, number>();
  for (const event of switches) {
    if (event.step >= step) break;
    if (event.kind === "resume") resumedBy.set(event.thread, event.resumer);
    else resumedBy.delete(event.thread);
  }
  const waiting = new Set<number>();
  for (let t = resumedBy.get(running); t !== undefined && !waiting.has(t); t = resumedBy.get(t))
    waiting.add(t);
  return waiting;
}

function restingState({ switches }: Recording, thread: number, step: number): "suspended" | "dead" {
  const last = switches.findLast((event) => event.thread === thread && event.step < step);
  return last?.kind === "return" || last?.kind === "error" ? "dead" : "suspended";
}

/** The stack that a thread had at `step`, when its own last step `last` was long over. */
function stackBefore(recording: Recording, last: number, step: number): StackFrame[] {
  const { calls, stepCalls } = recording;
  let call = stepCalls[last]!;
  let at = last;
  while (call !== 0 && calls.left[call]! !== 0 && calls.left[call]! < step) {
    at = calls.callers[call]!;
    call = calls.parents[call]!;
    while (call !== 0 && recording.functions[calls.functions[call]!]!.kind === "C")
      call = calls.parents[call]!;
  }
  return call === 0 ? [] : stackFrom(recording, call, at);
}
