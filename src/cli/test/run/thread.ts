import { parentPort, workerData } from "node:worker_threads";
import type { CaseSource } from "../../suite/source";
import { type CoveragePart, CoverageSum } from "../coverage/sum";
import type { Outcome } from "../outcome";
import { type Judging, judgeSource } from "./judge";

/** What a thread is asked: to judge a group, or for what was covered since it started. */
export type Asked = { sources: readonly CaseSource[] } | { coverage: true };
/** What it answers, in the order of asking. */
export type Answered = { outcomes: (Outcome | null)[] } | { coverage: CoveragePart[] };

const judging = workerData as Judging;
const sum = new CoverageSum();

parentPort?.on("message", (asked: Asked) => {
  const answered: Answered =
    "sources" in asked
      ? { outcomes: asked.sources.map((source) => judgeSource(source, judging, sum)) }
      : { coverage: sum.parts() };
  parentPort?.postMessage(answered);
});
