import { type Recording, record } from "../../debugger";
import type { Context, Json } from "../../gateway/types";
import type { Case } from "../format/case";
import { inputOf } from "../run";
import { withoutAddresses } from "../side-by-side/transcript";

/** One step of a recording, as a line of the script. */
export interface StepView {
  /** As a debugger counts, over all contexts. */
  readonly step: number;
  readonly context: Context;
  readonly line: number;
  /** The line's text, without the spaces around it. */
  readonly text: string;
  /** Calls on the stack. */
  readonly depth: number;
  /** What the step did: log lines, and writes as `path = value`. */
  readonly did: readonly string[];
}

/** The first step at which two runs are not alike. */
export interface StepParting {
  readonly context: Context;
  /** Null: this run has ended. */
  readonly before: StepView | null;
  readonly after: StepView | null;
  /** The last steps that both share, as `before` has them. */
  readonly shared: readonly StepView[];
}

/** Steps that are recorded of each run: runs that go alike for longer are not told apart here. */
const capacity = 200_000;
/** Steps that are shown before the parting. */
const lead = 3;

/**
 * Records two runs and finds where they part: another line of text, depth or context, or the same with another effect.
 * Null where all recorded steps are alike.
 */
export function partingOf(before: Case, after: Case): StepParting | null {
  const [left, right] = [new Steps(before), new Steps(after)];
  const last = Math.max(left.count, right.count);
  for (let step = 1; step <= last; step++) {
    const [old, now] = [left.at(step), right.at(step)];
    if (old && now && isAlike(old, now)) continue;
    const from = Math.max(1, step - lead);
    const shared = Array.from({ length: step - from }, (_, i) => left.at(from + i)!);
    return { context: (now ?? old)!.context, before: old, after: now, shared };
  }
  return null;
}

function isAlike(a: StepView, b: StepView): boolean {
  return (
    a.text === b.text &&
    a.depth === b.depth &&
    a.context === b.context &&
    withoutAddresses(a.did.join("\n")) === withoutAddresses(b.did.join("\n"))
  );
}

/** The steps of a run, each with its line's text and what it did. */
class Steps {
  readonly #recording: Recording;
  readonly #lines: Partial<Record<Context, string[]>>;
  readonly #did = new Map<number, string[]>();
  readonly count: number;

  constructor(aCase: Case) {
    this.#recording = record(inputOf(aCase), { capacity });
    this.#lines = Object.fromEntries(
      Object.entries(aCase.scripts).map(([context, script]) => [context, script.split(/\r\n|\n|\r/)]),
    );
    this.count = this.#recording.steps;
    this.#noteEffects();
  }

  at(step: number): StepView | null {
    const { lines, stepCalls, calls, functions, contexts } = this.#recording;
    if (step > this.count) return null;
    const call = stepCalls[step]!;
    const { context } = contexts.find(({ last }) => step <= last)!;
    const line = lines[step]!;
    const source = functions[calls.functions[call]!]!.source;
    const isModule = source.startsWith("@") || source.startsWith("=");
    const text = isModule ? `${source.slice(1)}:${line}` : (this.#lines[context]?.[line - 1] ?? "").trim();
    return { step, context, line, text, depth: calls.depths[call]!, did: this.#did.get(step) ?? [] };
  }

  #noteEffects(): void {
    const { effects, result } = this.#recording;
    for (const { kind, step, index, context } of effects) {
      const run = result.contexts.find((one) => one.context === context);
      const change = kind === "change" ? run?.changes[index] : undefined;
      const text =
        kind === "log" ? run?.log[index]?.text : change && `${change.path} = ${show(change.after)}`;
      if (text === undefined) continue;
      const known = this.#did.get(step);
      if (known) known.push(text);
      else this.#did.set(step, [text]);
    }
  }
}

function show(value: Json | undefined): string {
  return value === undefined || value === null ? "nil" : JSON.stringify(value);
}
