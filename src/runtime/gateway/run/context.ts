import { outcomes } from "../binding/outcomes";
import type { RequestState } from "../state/request";
import type { Context, ContextResult, Outcome, RunObserver, Status } from "../types";
import { type Ended, execute } from "./execute";
import { ScriptRun } from "./script-run";
import type { Session } from "./session";

/** Runs one script in preRequest or postRequest. */
export function runContext(
  session: Session,
  context: Context,
  script: string,
  state: RequestState,
  observer: RunObserver,
): { result: ContextResult; aborts: boolean } {
  const run = new ScriptRun(session, context, state, observer);
  const ended = execute(run, script);
  return { result: resultOf(run, ended), aborts: ended.aborts };
}

export function resultOf(run: ScriptRun, { status, returnCode, error, outcome }: Ended): ContextResult {
  return {
    context: run.context,
    status,
    returnCode,
    log: run.lines,
    error,
    ...afterwards(run, status, outcome),
    changes: run.changes,
    opsLog: run.opsLogRecords,
    network: run.networkEvents,
    ...(run.blockedMs !== undefined && { blockedMs: run.blockedMs }),
    steps: run.machine.step,
    instructions: run.machine.instructions,
    memoryBytes: run.machine.peakMemoryBytes,
  };
}

/** How a context ended, in words; a lock that a script leaves behind outweighs an error of its own. */
function afterwards(
  run: ScriptRun,
  status: Status,
  outcome: Outcome | undefined,
): Pick<ContextResult, "outcome"> {
  const leavesLock = run.rgwTable?.lockedBy === run && (status === "ok" || status === "error");
  if (leavesLock) return { outcome: { ...outcome, ...outcomes.leavesRgwTableLocked } };
  return outcome ? { outcome } : {};
}

/** A context in which no script ran. */
export function idle(context: Context, status: ContextResult["status"]): ContextResult {
  return {
    context,
    status,
    returnCode: 0,
    log: [],
    error: null,
    changes: [],
    opsLog: [],
    network: [],
    steps: 0,
    instructions: 0,
    memoryBytes: 0,
  };
}

/** Whether nothing of the run comes after a context that ended so. */
export function endsRun({ status }: ContextResult, crashes: "stop" | "report"): boolean {
  return (
    status === "hang" ||
    status === "undefined" ||
    status === "stopped" ||
    (status === "crash" && crashes === "stop")
  );
}
