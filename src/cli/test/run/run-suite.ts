import { availableParallelism } from "node:os";
import type { CaseSource } from "../../suite/source";
import { begin, grouped, inOrder, untilAborted } from "../../threads/streams";
import type { CoveragePart } from "../coverage/sum";
import { type Outcome, passed, type Totals } from "../outcome";
import type { Judging } from "./judge";
import { type Judges, OwnThread } from "./judges";
import { SeveralThreads } from "./several-threads";

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
  const judges: Judges = threads > 1 ? new SeveralThreads(threads, judging) : new OwnThread(judging);
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
