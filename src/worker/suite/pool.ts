import { type CaseOutcome, tooLong } from "./outcome";

/** Someone who runs cases one after the other. */
export interface Lane {
  /** Outcomes of the cases, as many and in their order; null where the lane was ended before. */
  run(cases: readonly unknown[]): Promise<CaseOutcome[] | null>;
  /** Ends what it is doing; it can be asked again. */
  stop(): void;
}

/** Cases in one question: enough to make the questions cheap, few enough to show progress. */
const portion = 25;
/** A portion that takes longer is asked again, case by case; a case that takes longer is given up. */
const patienceMs = 15_000;

export interface PoolOptions {
  lanes: readonly Lane[];
  patienceMs?: number;
}

/** Runs a list of cases over several lanes, whatever one of them holds. */
export class Pool {
  #stopped = false;

  constructor(private readonly options: PoolOptions) {}

  /** @param onOutcome gets each outcome as soon as it is known, by the case's place in the list */
  async run(cases: readonly unknown[], onOutcome: (at: number, outcome: CaseOutcome) => void): Promise<void> {
    let next = 0;
    const follow = async (lane: Lane) => {
      while (!this.#stopped && next < cases.length) {
        const from = next;
        next = Math.min(cases.length, next + portion);
        await this.#portion(lane, cases.slice(from, next), (at, outcome) => onOutcome(from + at, outcome));
      }
    };
    await Promise.all(this.options.lanes.map(follow));
  }

  /** Ends the run at once; what has no outcome yet gets none. */
  stop(): void {
    this.#stopped = true;
    for (const lane of this.options.lanes) lane.stop();
  }

  async #portion(
    lane: Lane,
    cases: readonly unknown[],
    onOutcome: (at: number, outcome: CaseOutcome) => void,
  ): Promise<void> {
    const outcomes = await this.#patiently(lane, cases);
    outcomes?.forEach((outcome, at) => {
      onOutcome(at, outcome);
    });
    if (outcomes) return;
    for (let at = 0; at < cases.length && !this.#stopped; at++) {
      const outcome = (await this.#patiently(lane, [cases[at]]))?.[0] ?? tooLong;
      if (!this.#stopped) onOutcome(at, outcome);
    }
  }

  async #patiently(lane: Lane, cases: readonly unknown[]): Promise<CaseOutcome[] | null> {
    const timer = setTimeout(() => lane.stop(), this.options.patienceMs ?? patienceMs);
    const outcomes = await lane.run(cases);
    clearTimeout(timer);
    return this.#stopped ? null : outcomes;
  }
}
