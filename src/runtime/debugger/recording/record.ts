import { run } from "../../gateway/index";
import type { Context, RunInput, RunObserver } from "../../gateway/types";
import type { Observer } from "../../lua/observer";
import { ContextRecorder } from "./context-recorder";
import { addFinalErrors } from "./final-errors";
import type { ContextSpan, Recording } from "./recording";
import { Tape } from "./tape";

/** Steps that a recording holds by default: 8 bytes each. */
export const DEFAULT_CAPACITY = 2_000_000;

export interface RecordOptions {
  /** Most steps to record; the run itself goes on to its end. Default 2 million. */
  readonly capacity?: number;
  /** Is told of the run as it goes on, as without recording. */
  readonly observer?: Pick<RunObserver, "log" | "shouldStop" | "guard">;
  /** Wraps the recorder of each state, for whoever changes something at a step. `offset`: steps of the run so far. */
  readonly wrap?: (recorder: Observer, offset: number) => Observer;
}

/** Runs a case and records what it does. The result is that of a run without recording. */
export function record(input: RunInput, options: RecordOptions = {}): Recording {
  const tape = new Tape(options.capacity ?? DEFAULT_CAPACITY);
  const recorders: ContextRecorder[] = [];
  const result = run(input, observe(tape, recorders, options));
  recorders.at(-1)?.finish();
  const contexts = spans(recorders, tape.steps);
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
    recorders.at(-1)?.finish();
    const recorder = new ContextRecorder(tape, context);
    recorders.push(recorder);
    return wrap(recorder, tape.steps);
  };
  return {
    ...(observer?.guard && { guard: observer.guard }),
    ...(observer?.shouldStop && { shouldStop: () => observer.shouldStop!() }),
    log: (context, line) => {
      recorders.at(-1)?.effect("log");
      observer?.log?.(context, line);
    },
    changed: () => recorders.at(-1)?.effect("change"),
    opsLog: () => recorders.at(-1)?.effect("opsLog"),
    network: (_context, _event, index) => recorders.at(-1)?.effect("network", { index }),
    observeLua: begin,
  };
}

function spans(recorders: readonly ContextRecorder[], steps: number): ContextSpan[] {
  return recorders.map(({ context, first }, i) => ({
    context,
    first,
    last: (recorders[i + 1]?.first ?? steps + 1) - 1,
  }));
}
