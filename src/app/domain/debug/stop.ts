import type { EffectView, Look, Stop } from "../../../worker/debug/client";

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

/** Changes that one sentence can hold. */
const mostSaid = 3;

/** What a screen reader is told of a stop: reason, place, what changed. */
export function announce(stop: Stop, look: Look, steps: number, changed: string[]): string {
  const said = changed.slice(0, mostSaid).join("; ");
  const more = changed.length > mostSaid ? ` and ${changed.length - mostSaid} more` : "";
  return [
    `${reasonOf(stop)}.`,
    `${look.context} line ${look.line}, in ${look.frames[0]?.name ?? "main chunk"}.`,
    `Step ${look.step} of ${steps}.`,
    changed.length > 0 ? `Changed: ${said}${more}.` : "Nothing changed.",
  ].join(" ");
}

/** What became different between two stops: effects on the way, then variables of the frame if it is the same one. */
export function changedBetween(before: Look | null, now: Look, effects: EffectView[]): string[] {
  if (!before || before.step === now.step) return [];
  const back = now.step < before.step;
  const [from, to] = back ? [now.step, before.step] : [before.step, now.step];
  const passed = effects
    .filter(({ at }) => from <= at && at < to)
    .map(({ kind, text }) => `${back ? "undone: " : ""}${kind === "change" ? text : `${kind} “${text}”`}`);
  return [...passed, ...changedVariables(before, now).map(({ name, value }) => `${name} = ${value}`)];
}

/** Locals and upvalues whose values are not those of the stop before, in the same function. */
export function changedVariables(before: Look | null, now: Look): { name: string; value: string }[] {
  if (!before || !isSameFrame(before, now)) return [];
  const old = new Map(variablesOf(before).map(({ name, value }) => [name, value]));
  return variablesOf(now).filter(({ name, value }) => old.get(name) !== value);
}

function isSameFrame(a: Look, b: Look): boolean {
  const [first, second] = [a.frames[a.frame], b.frames[b.frame]];
  return (
    a.context === b.context &&
    a.frames.length - a.frame === b.frames.length - b.frame &&
    first?.range[0] === second?.range[0]
  );
}

function variablesOf({ scopes }: Look) {
  return scopes.filter(({ name }) => name !== "Request").flatMap(({ variables }) => variables);
}
