import { type Effect, effectsBetween, type Recording } from "../../runtime/debugger";
import type { NetworkEvent } from "../../runtime/gateway/types";
import type { EffectView, Marks, Passed } from "./views";

/** More than a sentence or a label can name, and than fields stand in a tree. */
const mostNamed = 100;

/** Steps of everything that the run did, kind by kind. */
export function marksOf({ effects }: Recording): Marks {
  const steps = (kind: Effect["kind"]) =>
    Int32Array.from(effects.filter((each) => each.kind === kind && each.step > 0).map(({ step }) => step));
  return {
    log: steps("log"),
    change: steps("change"),
    error: steps("error"),
    opsLog: steps("opsLog"),
    network: steps("network"),
  };
}

/** What a person passes who goes from one step to another, either way. */
export function passedBetween(recording: Recording, from: number, to: number): Passed {
  return passed(recording, effectsBetween(recording, from, to));
}

/** What the steps from one to another did, both included. */
export function doneAt(recording: Recording, from: number, to: number): Passed {
  return passed(
    recording,
    recording.effects.filter(({ step }) => from <= step && step <= to),
  );
}

function passed(recording: Recording, effects: readonly Effect[]): Passed {
  return {
    effects: effects.slice(0, mostNamed).map((effect) => effectView(effect, recording)),
    count: effects.length,
  };
}

function effectView(effect: Effect, recording: Recording): EffectView {
  const { kind, step, context } = effect;
  return { kind, step, context, line: recording.lines[step] ?? 0, ...told(effect, recording) };
}

function told({ kind, context, index, error }: Effect, { result }: Recording) {
  if (kind === "error") return { text: error?.message ?? "error" };
  const ended = result.contexts.find((each) => each.context === context);
  if (kind === "log") return { text: ended?.log[index]?.text ?? "" };
  if (kind === "opsLog") return { text: "Request.Log()" };
  if (kind === "network") return { text: networkText(ended?.network[index]) };
  const change = ended?.changes[index];
  if (!change) return { text: "" };
  return { text: `${change.path} = ${JSON.stringify(change.after)}`, path: change.path };
}

function networkText(event: NetworkEvent | undefined): string {
  return event ? [event.address, event.kind, event.text].filter(Boolean).join(" ") : "";
}
