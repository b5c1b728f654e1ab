import { runWithCoverage } from "../debugger/coverage/run-with-coverage";
import type { RunObserver } from "../gateway/types";
import type { Case } from "./format/case";
import type { CaseResult } from "./result";
import { inputOf, judge } from "./run";

/** As `runCase`, with the `coverage` of each context's script in the result. It takes about half as long again. */
export function runCovered(aCase: Case, observer?: RunObserver): CaseResult {
  return judge(aCase, runWithCoverage(inputOf(aCase), observer));
}
