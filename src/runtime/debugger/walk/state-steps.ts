import type { ContextSpan } from "../recording/recording";

/** The steps of one Lua state: its own count, from 1, against that of the run. */
export class StateSteps {
  readonly #spans: readonly ContextSpan[];

  /** @param state its number */
  constructor(contexts: readonly ContextSpan[], state: number) {
    this.#spans = contexts.filter((span) => span.state === state);
  }

  /** The run's step for the state's own; Infinity for one that is not recorded. */
  ofRun(own: number): number {
    for (const { before, first, last } of this.#spans) {
      const step = own - before + first - 1;
      if (own > before && step <= last) return step;
    }
    return Number.POSITIVE_INFINITY;
  }

  /** The state's own step for one of the run; null where another state runs then. */
  own(step: number): number | null {
    const span = this.#spans.find(({ first, last }) => first <= step && step <= last);
    return span === undefined ? null : step - span.first + 1 + span.before;
  }
}
