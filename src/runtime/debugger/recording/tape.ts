import type { Context } from "../../gateway/types";
import { CallTable } from "./call-table";
import { FunctionTable } from "./function-table";
import { IntList } from "./int-list";
import type { Effect } from "./recording";
import { SiteTable } from "./site-table";
import { SpanList } from "./span-list";
import { ThreadTable } from "./thread-table";

/** What else is known of an effect; without an index it is the next of its kind. */
export type KnownOfEffect = Partial<Pick<Effect, "index" | "error">>;

/** What a run's recorders write on, across its contexts. Full, it takes no more steps and effects. */
export class Tape {
  readonly functions = new FunctionTable();
  readonly sites = new SiteTable();
  readonly calls = new CallTable();
  readonly threads = new ThreadTable();
  readonly spans = new SpanList();
  readonly effects: Effect[] = [];
  readonly #lines = new IntList();
  readonly #stepCalls = new IntList();
  readonly #counts = new Map<string, number>();
  #full = false;

  /** @param capacity most steps to record */
  constructor(private readonly capacity: number) {
    this.#lines.push(0);
    this.#stepCalls.push(0);
  }

  /** Steps that are recorded. */
  get steps(): number {
    return this.#lines.length - 1;
  }

  get full(): boolean {
    return this.#full;
  }

  /** Whether a step that is happening finds no room. */
  isFull(): boolean {
    if (this.steps >= this.capacity) this.#full = true;
    return this.#full;
  }

  step(line: number, call: number): void {
    this.calls.ranLine(call, this.#lines.length);
    this.#lines.push(line);
    this.#stepCalls.push(call);
  }

  /** @param step own step of the function that did it */
  effect(kind: Effect["kind"], context: Context, step: number, known: KnownOfEffect): void {
    const key = `${kind} ${context}`;
    const index = known.index ?? this.#counts.get(key) ?? 0;
    this.#counts.set(key, index + 1);
    if (!this.#full) this.effects.push({ kind, context, step, at: this.steps, ...known, index });
  }

  /** The error that was raised last was caught. */
  errorCaught(): void {
    const index = this.effects.findLastIndex(({ kind }) => kind === "error");
    const effect = this.effects[index];
    if (!this.#full && effect?.error) {
      this.effects[index] = { ...effect, error: { ...effect.error, caught: true } };
    }
  }

  lines(): Int32Array {
    return this.#lines.toArray();
  }

  stepCalls(): Int32Array {
    return this.#stepCalls.toArray();
  }
}
