import type { Context, GatewayResult } from "../../gateway/types";
import { observed } from "../expect";
import type { Case } from "../format/case";
import type { Expectations } from "../format/expect";
import { runCase } from "../run";
import type { FaultTrial } from "./trials";
import { withFault } from "./variants";

/**
 * A case that holds cells of one row of the table: the fault is in its endpoint, and it expects of these hooks, of the
 * client's answer and of what arrives what this run gave. A log line may tell the time, so the log is not expected.
 * @param aCase of a plan, so that its endpoints are attended and without faults
 */
export function savedCase(aCase: Case, trial: FaultTrial, hooks: readonly Context[]): Case {
  const faulty = withFault(aCase, trial);
  const name = `${aCase.name}: ${trial.address} ${trial.words}`;
  return { ...faulty, name, expect: expectedOf(runCase(faulty), hooks) };
}

function expectedOf(result: GatewayResult, hooks: readonly Context[]): Expectations {
  const { status = {}, error = {}, http, network } = observed(result);
  return {
    status: ofHooks(status, hooks),
    error: ofHooks(error, hooks),
    ...(http && { http }),
    ...(network && { network }),
  };
}

function ofHooks<Value>(
  all: Partial<Record<Context, Value>>,
  hooks: readonly Context[],
): Partial<Record<Context, Value>> {
  return Object.fromEntries(hooks.flatMap((hook) => (hook in all ? [[hook, all[hook]]] : [])));
}
