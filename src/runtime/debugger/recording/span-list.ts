import type { Context } from "../../gateway/types";
import type { ContextSpan } from "./recording";

/** The stretches of a run's states while it is recorded. */
export class SpanList {
  readonly #spans: { -readonly [K in keyof ContextSpan]: ContextSpan[K] }[] = [];
  #states = 0;

  /** Number of the state that ran the last step, or that was made after it. */
  get state(): number {
    return this.#spans.at(-1)?.state ?? -1;
  }

  /** A state is made. @param steps of the run so far */
  begin(context: Context, steps: number): number {
    const state = this.#states++;
    this.#open(context, state, steps, 0);
    return state;
  }

  /** A state that was made before runs on. @param before steps of its own so far */
  goOn(context: Context, state: number, steps: number, before: number): void {
    this.#open(context, state, steps, before);
  }

  toSpans(steps: number): ContextSpan[] {
    this.#close(steps);
    return this.#spans;
  }

  #open(context: Context, state: number, steps: number, before: number): void {
    this.#close(steps);
    this.#spans.push({ context, first: steps + 1, last: steps, state, before });
  }

  #close(steps: number): void {
    const open = this.#spans.at(-1);
    if (open) open.last = steps;
  }
}
