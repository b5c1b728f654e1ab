import {
  changesOf,
  contextAt,
  type DebugSession,
  evaluationText,
  frameName,
  type Recording,
  type StackFrame,
  scopesOf,
  stackAt,
  type Variable,
} from "../../runtime/debugger";
import type { References } from "./references";
import type { FrameView, Look, VariableView } from "./views";

/** Looks at the step where the session stands, with the eyes of one frame of the running thread. */
export function look(
  { recording, standstill, step, program }: DebugSession,
  references: References,
  frame: number,
  watches: readonly string[],
): Look {
  const { release } = program.input;
  // A watch may take another run to come back to the step; what the scopes refer to has to be of the last one.
  const watched = watches.map((expression) => {
    const evaluation = standstill.evaluate(expression, frame);
    return { ok: evaluation.ok, text: evaluationText(evaluation) };
  });
  const scopes = scopesOf(standstill.L, frame, standstill.givenGlobals, release);
  return {
    step,
    context: contextAt(recording, step).context,
    line: recording.lines[step]!,
    thread: threadName(recording, step),
    frames: stackAt(recording, step).map(frameView),
    frame,
    scopes: scopes.map(({ name, variables }) => ({
      name,
      variables: variables().map((each) => variableView(each, references, recording, step)),
    })),
    watches: watched,
  };
}

export function variableView(
  { name, value, type, evaluateName, children }: Variable,
  references: References,
  recording: Recording,
  step: number,
): VariableView {
  const writtenAt = evaluateName === undefined ? undefined : lastWrite(recording, evaluateName, step);
  return {
    name,
    value,
    type,
    reference: references.add(children),
    ...(evaluateName !== undefined && { path: evaluateName }),
    ...(writtenAt !== undefined && { writtenAt }),
  };
}

function frameView(frame: StackFrame): FrameView {
  const { kind, context, source, lineDefined, lastLineDefined } = frame.function;
  const isScript = kind !== "C" && !/^[@=]/.test(source);
  return {
    name: frameName(frame),
    context,
    line: isScript ? frame.line : null,
    range: kind === "main" ? [1, Number.MAX_SAFE_INTEGER] : [lineDefined, lastLineDefined],
  };
}

function threadName({ calls, stepCalls, threads }: Recording, step: number): string | null {
  const thread = calls.threads[stepCalls[step]!]!;
  return threads[thread]?.main ? null : `coroutine ${thread}`;
}

const writes = new WeakMap<Recording, Map<string, number[]>>();

/** The last step before `step` that wrote exactly this field. */
function lastWrite(recording: Recording, path: string, step: number): number | undefined {
  if (!path.startsWith("Request")) return undefined;
  return writesOf(recording)
    .get(path.toLowerCase())
    ?.findLast((at) => at < step);
}

function writesOf(recording: Recording): Map<string, number[]> {
  const known = writes.get(recording);
  if (known) return known;
  const made = new Map<string, number[]>();
  for (const { change, effect } of changesOf(recording)) {
    const path = change.path.toLowerCase();
    made.set(path, [...(made.get(path) ?? []), effect.step]);
  }
  writes.set(recording, made);
  return made;
}
