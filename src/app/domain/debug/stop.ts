import type { EffectView, Look, Stop } from "../../../worker/debug/client";
import { frameOf, runningFrame, threadOf } from "./frames";

const reasons: Record<Stop["reason"], string> = {
  entry: "Before the first line",
  step: "Step",
  breakpoint: "Breakpoint",
  exception: "Error",
  "data breakpoint": "Written",
  goto: "Moved",
  restart: "Back at the first line",
  end: "End of the run",
};

/** Why it stopped, in a few words. */
export function reasonOf({ reason, text }: Stop): string {
  return text ? `${reasons[reason]}: ${text}` : reasons[reason];
}

/** What became different between two stops. */
export interface Changed {
  /** Sentences' parts: effects on the way, then variables of the frame if it is the same one. */
  said: string[];
  /** Of `said` and of those that are too many to be listed. */
  count: number;
}

export const nothingChanged: Changed = { said: [], count: 0 };

/** Changes that one sentence can hold. */
const mostSaid = 3;

/** What a screen reader is told of a stop: reason, place, what changed. */
export function announce(stop: Stop, look: Look, steps: number, { said, count }: Changed): string {
  const more = count > mostSaid ? ` and ${(count - mostSaid).toLocaleString("en")} more` : "";
  const thread = look.threads.find(({ status }) => status === "running");
  const name = thread && thread.name !== look.context ? `, ${thread.name}` : "";
  const { at, name: called } = runningFrame(look) ?? {};
  return [
    `${reasonOf(stop)}.`,
    `${look.context} ${at ?? `line ${look.line}`}, in ${called ?? "main chunk"}${name}.`,
    `Step ${look.step} of ${steps}.`,
    count > 0 ? `Changed: ${said.slice(0, mostSaid).join("; ")}${more}.` : "Nothing changed.",
  ].join(" ");
}

/** What became different between two stops. */
export function changedBetween(before: Look | null, now: Look): Changed {
  if (!before || before.step === now.step) return nothingChanged;
  const undone = now.step < before.step ? "undone: " : "";
  const passed = now.passed.effects.map((effect) => `${undone}${effectWords(effect)}`);
  const variables = changedVariables(before, now).map(({ name, value }) => `${name} = ${value}`);
  return { said: [...passed, ...variables], count: now.passed.count + variables.length };
}

/** An effect in a few words. */
export function effectWords({ kind, text }: EffectView): string {
  return kind === "change" ? text : `${kinds[kind]} “${text}”`;
}

const kinds = { log: "log", error: "error", network: "network", opsLog: "ops log" };

/** Locals and upvalues whose values are not those of the stop before, in the same function. */
export function changedVariables(before: Look | null, now: Look): { name: string; value: string }[] {
  if (!before || !isSameFrame(before, now)) return [];
  const old = new Map(variablesOf(before).map(({ name, value }) => [name, value]));
  return variablesOf(now).filter(({ name, value }) => old.get(name) !== value);
}

function isSameFrame(a: Look, b: Look): boolean {
  return (
    a.context === b.context &&
    a.thread === b.thread &&
    depthOf(a) === depthOf(b) &&
    frameOf(a)?.range[0] === frameOf(b)?.range[0]
  );
}

const depthOf = (look: Look) => (threadOf(look)?.frames.length ?? 0) - look.frame;

function variablesOf({ scopes }: Look) {
  return scopes.filter(({ name }) => name !== "Request").flatMap(({ variables }) => variables);
}

/** Whether a field, or a part of it, was written on the way to this stop, or its writing undone. */
export function isFieldChanged({ passed }: Look, path: string): boolean {
  const wanted = path.toLowerCase();
  return passed.effects.some(({ path: written }) => {
    const at = written?.toLowerCase();
    return at === wanted || (at?.startsWith(wanted) === true && /[.[]/.test(at[wanted.length]!));
  });
}
