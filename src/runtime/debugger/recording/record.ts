import { run } from "../../gateway/index";
import type { Context, RunInput, RunObserver } from "../../gateway/types";
import type { Observer } from "../../lua/observer";
import { ContextRecorder } from "./context-recorder";
import { addFinalErrors } from "./final-errors";
import type { Recording } from "./recording";
import { Tape } from "./tape";

/** Steps that a recording holds by default: 8 bytes each. */
export const DEFAULT_CAPACITY = 2_000_000;

export interface RecordOptions {
  /** Most steps to record; the run itself goes on to its end. Default 2 million. */
  readonly capacity?: number;
  /** Is told of the run as it goes on, as without recording. */
  readonly observer?: Pick<RunObserver, "log" | "shouldStop" | "guard">;
  /** Wraps the recorder of each state, for whoever changes something at a step. `steps` tells those recorded so far. */
  readonly wrap?: (recorder: Observer, steps: () => number) => Observer;
}

/** Runs a case and records what it does. The result is that of a run without recording. */
export function record(input: RunInput, options: RecordOptions = {}): Recording {
  const tape = new Tape(options.capacity ?? DEFAULT_CAPACITY);
  const recorders: ContextRecorder[] = [];
  const result = run(input, observe(tape, recorders, options));
  for (const recorder of recorders) recorder.finish();
  const contexts = tape.spans.toSpans(tape.steps);
  return {
    lines: tape.lines(),
    stepCalls: tape.stepCalls(),
    calls: tape.calls.toCalls(),
    functions: tape.functions.functions,
    sites: tape.sites.sites,
    threads: tape.threads.threads,
    switches: tape.threads.switches,
    contexts,
    effects: addFinalErrors(tape, contexts, result),
    steps: tape.steps,
    end: tape.full ? "full" : "complete",
    result,
  };
}

function observe(tape: Tape, recorders: ContextRecorder[], options: RecordOptions): RunObserver {
  const { observer, wrap = (recorder: Observer) => recorder } = options;
  const begin = (context: Context) => {
    const recorder = new ContextRecorder(tape, context);
    recorders.push(recorder);
    return wrap(recorder, () => tape.steps);
  };
  // Of the states of a data context, which come one after the other, the last one runs.
  const recorderOf = (context: Context) => recorders.findLast((each) => each.context === context);
  return {
    ...(observer?.guard && { guard: observer.guard }),
    ...(observer?.shouldStop && { shouldStop: () => observer.shouldStop!() }),
    log: (context, line) => {
      recorderOf(context)?.effect("log");
      observer?.log?.(context, line);
    },
    changed: (context) => recorderOf(context)?.effect("change"),
    opsLog: (context) => recorderOf(context)?.effect("opsLog"),
    network: (context, _event, index) => recorderOf(context)?.effect("network", { index }),
    observeLua: begin,
  };
}
