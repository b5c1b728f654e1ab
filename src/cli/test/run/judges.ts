import { setImmediate } from "node:timers/promises";
import type { CaseSource } from "../../suite/source";
import { CoverageSum } from "../coverage/sum";
import type { Outcome } from "../outcome";
import { type Judging, judgeSource } from "./judge";

/** Whoever judges cases, one group after the other. */
export interface Judges {
  /** Cases that make one group: what goes to a thread at once. */
  readonly groupSize: number;
  /** Groups that it takes before one of them has to be waited for. */
  readonly width: number;
  /** Outcomes in the order of the sources; null where the filter leaves one out. */
  judge(sources: readonly CaseSource[]): Promise<(Outcome | null)[]>;
  /** What was covered; to be asked once, at the end. */
  coverage(): Promise<CoverageSum>;
  close(): Promise<void>;
}

/** Judges in this thread, which looks up between two cases. */
export class OwnThread implements Judges {
  readonly groupSize = 1;
  readonly width = 1;
  readonly #judging: Judging;
  readonly #sum = new CoverageSum();

  constructor(judging: Judging) {
    this.#judging = judging;
  }

  async judge(sources: readonly CaseSource[]): Promise<(Outcome | null)[]> {
    await setImmediate();
    return sources.map((source) => judgeSource(source, this.#judging, this.#sum));
  }

  async coverage(): Promise<CoverageSum> {
    return this.#sum;
  }

  async close(): Promise<void> {}
}
