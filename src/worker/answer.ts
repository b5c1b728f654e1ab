import { LogBatches } from "./batches";
import type { Message, Request } from "./protocol";
import { check, run } from "./runtime";

/** Answers a request to run or to check a case, telling the debug log meanwhile. */
export function answer(request: Request, post: (message: Message) => void): Message {
  const { id } = request;
  try {
    if (request.type === "check") return { type: "mistakes", id, mistakes: check(request.case) };
    return runAndStream(id, request.case, post);
  } catch (error) {
    return { type: "failed", id, message: error instanceof Error ? error.message : String(error) };
  }
}

function runAndStream(id: number, input: unknown, post: (message: Message) => void): Message {
  const batches = new LogBatches(
    (lines, unsent) => post({ type: "log", id, lines, unsent }),
    () => performance.now(),
  );
  const startedAt = performance.now();
  const ran = run(input, {
    log: (context, line) => batches.add({ ...line, context }),
    // The page can end this worker at any time, so a long run may go on; memory stays guarded.
    guard: { instructions: Number.POSITIVE_INFINITY },
  });
  batches.flush();
  if ("mistakes" in ran) return { type: "mistakes", id, mistakes: ran.mistakes };
  return { type: "finished", id, result: ran.result, elapsedMs: performance.now() - startedAt };
}
