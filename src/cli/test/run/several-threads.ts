import { type CaseSource, labelOf } from "../../suite/source";
import { Pool } from "../../threads/pool";
import { CoverageSum } from "../coverage/sum";
import type { Outcome } from "../outcome";
import type { Judging } from "./judge";
import type { Judges } from "./judges";
import type { Answered, Asked } from "./thread";

/** Judges on several threads. */
export class SeveralThreads implements Judges {
  readonly groupSize = 16;
  readonly width: number;
  readonly #pool: Pool<Asked, Answered>;

  constructor(threads: number, judging: Judging) {
    this.#pool = new Pool("./test-thread.js", threads, judging);
    this.width = this.#pool.width;
  }

  async judge(sources: readonly CaseSource[]): Promise<(Outcome | null)[]> {
    const answered = await this.#pool.ask({ sources });
    if ("outcomes" in answered) return answered.outcomes;
    const why = "died" in answered ? `died: ${answered.died}` : "gave no answer";
    return sources.map((source) => unjudged(source, why));
  }

  async coverage(): Promise<CoverageSum> {
    const sum = new CoverageSum();
    for (const answered of await this.#pool.askAll({ coverage: true }))
      if ("coverage" in answered) sum.addParts(answered.coverage);
    return sum;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

function unjudged(source: CaseSource, why: string): Outcome {
  const { file, line } = source;
  const mistakes = [`${labelOf(source)}: the thread that ran it and its neighbours ${why}`];
  return { file, ...(line !== undefined && { line }), pass: false, mistakes };
}
