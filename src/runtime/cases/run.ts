import { run } from "../gateway/index";
import type { GatewayResult, RunInput, RunObserver } from "../gateway/types";
import { checkExpectations } from "./expect";
import { adaptFields } from "./fields/adapt";
import type { Case } from "./format/case";
import type { CaseResult } from "./result";

/** What of a case decides how its run goes: all but what it is about, where it opens and what it expects. */
export function inputOf(aCase: Case): RunInput {
  const { format, description, debug, expect, ...input } = aCase;
  const { request, operation, release } = input;
  return {
    ...input,
    request: adaptFields(request, release),
    operation: adaptFields(operation, release, request),
  };
}

/**
 * Runs a case and judges the result by what it expects. The same case gives the same result, byte for byte.
 * @param observer sees the run as it goes on, and may stop it
 * @throws InputError for what only the run finds wrong; a case that was read by `readCase` has no such mistake
 */
export function runCase(aCase: Case, observer?: RunObserver): CaseResult {
  return judge(aCase, run(inputOf(aCase), observer));
}

/** A result of a case with what became of its expectations. */
export function judge(aCase: Case, result: GatewayResult): CaseResult {
  const expectations = checkExpectations(aCase.expect ?? {}, result);
  const pass = expectations.length > 0 ? expectations.every((expectation) => expectation.pass) : null;
  return { ...result, expectations, pass };
}
