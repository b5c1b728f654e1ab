import { availableParallelism } from "node:os";
import type { CaseSource } from "../../suite/source";
import type { CoveragePart } from "../coverage/sum";
import { type Outcome, passed, type Totals } from "../outcome";
import { grouped, inOrder } from "./in-order";
import type { Judging } from "./judge";
import { type Judges, OwnThread } from "./judges";
import { Pool } from "./pool";

export interface SuiteOptions {
  readonly judging: Judging;
  /** Most threads; default: as many as the machine can run at once. */
  readonly threads?: number | undefined;
  /** Ends after the first failure. */
  readonly failFast: boolean;
  /** Ends the run early. */
  readonly signal: AbortSignal;
  /** Is told of each case in the suite's order, with the totals so far, and may ask the run to wait. */
  readonly told: (outcome: Outcome, totals: Totals) => void | Promise<void>;
}

export interface SuiteEnd extends Totals {
  readonly interrupted: boolean;
  /** Null where it was not asked for. */
  readonly coverage: readonly CoveragePart[] | null;
}

/** Suites with fewer cases are over before threads have started. */
const fewCases = 64;

/** Runs the cases, on several threads where there are many, and tells of each in order. */
export async function runSuite(sources: AsyncIterable<CaseSource>, options: SuiteOptions): Promise<SuiteEnd> {
  const { judging, failFast, signal, told } = options;
  const [first, rest] = await begin(sources, fewCases);
  const threads = first.length < fewCases ? 1 : (options.threads ?? availableParallelism());
  const judges: Judges = threads > 1 ? new Pool(threads, judging) : new OwnThread(judging);
  const totals = { passed: 0, failed: 0 };
  let interrupted = false;
  try {
    const groups = inOrder(grouped(rest, judges.groupSize), (group) => judges.judge(group), judges.width);
    for await (const outcomes of untilAborted(groups, signal)) {
      for (const outcome of outcomes) {
        if (outcome === null || (failFast && totals.failed > 0)) continue;
        totals[passed(outcome) ? "passed" : "failed"]++;
        await told(outcome, { ...totals });
      }
      if (failFast && totals.failed > 0) break;
    }
    interrupted = signal.aborted;
    const coverage = judging.coverage && !interrupted ? (await judges.coverage()).parts() : null;
    return { ...totals, interrupted, coverage };
  } finally {
    await judges.close();
  }
}

/** The first items, at most `count`, and all items. */
async function begin<Item>(
  items: AsyncIterable<Item>,
  count: number,
): Promise<[Item[], AsyncIterable<Item>]> {
  const iterator = items[Symbol.asyncIterator]();
  const first: Item[] = [];
  while (first.length < count) {
    const { done, value } = await iterator.next();
    if (done) break;
    first.push(value);
  }
  async function* all() {
    yield* first;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return [first, all()];
}

/** The items up to the abort; the one that is being waited for then is left. */
async function* untilAborted<Item>(items: AsyncIterable<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  const aborted = new Promise<IteratorResult<Item>>((resolve) => {
    const end = () => resolve({ done: true, value: undefined });
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
  for (;;) {
    const { done, value } = await Promise.race([aborted, iterator.next()]);
    if (done || signal.aborted) return;
    yield value;
  }
}
