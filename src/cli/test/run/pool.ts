import { Worker } from "node:worker_threads";
import { type CaseSource, labelOf } from "../../suite/source";
import { CoverageSum } from "../coverage/sum";
import type { Outcome } from "../outcome";
import type { Judging } from "./judge";
import type { Judges } from "./judges";
import type { Answered, Asked } from "./thread";

/** Groups that wait at a thread, so that it never waits for the next one. */
const ahead = 3;

/** Judges on several threads. */
export class Pool implements Judges {
  readonly groupSize = 16;
  readonly width: number;
  readonly #members: Member[];

  constructor(threads: number, judging: Judging) {
    this.width = threads * ahead;
    this.#members = Array.from({ length: threads }, () => new Member(judging));
  }

  async judge(sources: readonly CaseSource[]): Promise<(Outcome | null)[]> {
    const free = this.#members.reduce((least, member) => (member.open < least.open ? member : least));
    const answered = await free.ask({ sources });
    if ("outcomes" in answered) return answered.outcomes;
    const why = "died" in answered ? answered.died : "gave no answer";
    return sources.map((source) => unjudged(source, why));
  }

  async coverage(): Promise<CoverageSum> {
    const sum = new CoverageSum();
    for (const member of this.#members) {
      const answered = await member.ask({ coverage: true });
      if ("coverage" in answered) sum.addParts(answered.coverage);
    }
    return sum;
  }

  async close(): Promise<void> {
    await Promise.all(this.#members.map((member) => member.close()));
  }
}

function unjudged(source: CaseSource, why: string): Outcome {
  const { file, line } = source;
  const mistakes = [`${labelOf(source)}: the thread that ran it and its neighbours ${why}`];
  return { file, ...(line !== undefined && { line }), pass: false, mistakes };
}

/** The thread ended instead of answering, as when it has no memory left. */
interface Died {
  readonly died: string;
}

/** One thread; a new one takes its place where it dies. */
class Member {
  readonly #judging: Judging;
  #worker: Worker;
  #waiting: ((answered: Answered | Died) => void)[] = [];

  constructor(judging: Judging) {
    this.#judging = judging;
    this.#worker = this.#start();
  }

  /** Questions without an answer. */
  get open(): number {
    return this.#waiting.length;
  }

  ask(asked: Asked): Promise<Answered | Died> {
    return new Promise((answer) => {
      this.#waiting.push(answer);
      this.#worker.postMessage(asked);
    });
  }

  async close(): Promise<void> {
    this.#worker.removeAllListeners();
    await this.#worker.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL("./test-thread.js", import.meta.url), { workerData: this.#judging });
    worker.on("message", (answered: Answered) => this.#waiting.shift()?.(answered));
    worker.once("error", (error) => this.#died(error));
    return worker;
  }

  #died(error: Error): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#worker = this.#start();
    for (const answer of waiting) answer({ died: `died: ${error.message}` });
  }
}
