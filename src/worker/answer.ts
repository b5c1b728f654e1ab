import type { runCase } from "../runtime/cases/run";
import type { RunObserver } from "../runtime/gateway/types";
import { LogBatches } from "./batches";
import type { Message, Request } from "./protocol";
import { check, run } from "./runtime";

/**
 * Answers a request to run or to check a case, telling the debug log meanwhile.
 *
 * @param runIt how a case is run, where not plainly
 */
export function answer(request: Request, post: (message: Message) => void, runIt?: typeof runCase): Message {
  const { id } = request;
  try {
    if (request.type === "check") return { type: "mistakes", id, mistakes: check(request.case) };
    return runAndStream(id, request.case, post, runIt);
  } catch (error) {
    return { type: "failed", id, message: error instanceof Error ? error.message : String(error) };
  }
}

function runAndStream(
  id: number,
  input: unknown,
  post: (message: Message) => void,
  runIt?: typeof runCase,
): Message {
  const batches = new LogBatches(
    (lines, unsent) => post({ type: "log", id, lines, unsent }),
    () => performance.now(),
  );
  post({ type: "begun", id });
  const startedAt = performance.now();
  const observer: RunObserver = {
    log: (context, line) => batches.add({ ...line, context }),
    // The page can end this worker at any time, so a long run may go on; memory stays guarded.
    guard: { instructions: Number.POSITIVE_INFINITY },
  };
  const ran = run(input, observer, runIt);
  batches.flush();
  if ("mistakes" in ran) return { type: "mistakes", id, mistakes: ran.mistakes };
  return { type: "finished", id, result: ran.result, elapsedMs: performance.now() - startedAt };
}
