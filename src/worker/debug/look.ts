import {
  changesOf,
  contextAt,
  type DebugSession,
  evaluationText,
  type Recording,
  scopesOf,
  type Variable,
} from "../../runtime/debugger";
import { passedBetween } from "./effects";
import type { References } from "./references";
import { threadViews } from "./threads";
import type { Look, LookWish, VariableView } from "./views";

/** Looks at the step where the session stands, with the eyes of one frame of one thread. */
export function look(
  { recording, standstill, step, program }: DebugSession,
  references: References,
  { frame, thread: wanted, watches, from }: LookWish,
): Look {
  const { release, modules = [] } = program.input;
  const threads = threadViews(
    recording,
    step,
    modules.map(({ name }) => name),
  );
  const thread = wanted ?? threads[0]!.thread;
  // A watch may take another run to come back to the step; what the scopes refer to has to be of the last one.
  const watched = watches.map((expression) => {
    const evaluation = standstill.evaluate(expression, frame, thread);
    return { ok: evaluation.ok, text: evaluationText(evaluation) };
  });
  const L = standstill.thread(thread) ?? standstill.L;
  const scopes = scopesOf(L, frame, standstill.givenGlobals, release);
  return {
    step,
    context: contextAt(recording, step).context,
    line: recording.lines[step]!,
    threads,
    thread,
    frame,
    passed: passedBetween(recording, from ?? step, step),
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
    const steps = made.get(path);
    if (steps) steps.push(effect.step);
    else made.set(path, [effect.step]);
  }
  writes.set(recording, made);
  return made;
}
