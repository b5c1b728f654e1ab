import type { AsideRequest } from "./aside/protocol";
import { LogBatches } from "./batches";
import type { DebugRequest } from "./debug/protocol";
import type { Message, Request } from "./protocol";
import { check, run } from "./runtime";
import type { SuiteRequest } from "./suite/protocol";

/** The worker's entry: answers each request of the page in turn. */

const post = (message: Message) => self.postMessage(message);

function runAndStream(id: number, input: unknown): Message {
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

function answer(request: Request): Message {
  const { id } = request;
  switch (request.type) {
    case "run":
      return runAndStream(id, request.case);
    case "check":
      return { type: "mistakes", id, mistakes: check(request.case) };
  }
}

self.onmessage = ({ data }: MessageEvent<Request | DebugRequest | AsideRequest | SuiteRequest>) => {
  if (data.type === "debug") {
    // A worker that only runs cases does without the debugger.
    void import("./debug/answer").then((debug) => self.postMessage(debug.answer(data)));
    return;
  }
  if (data.type === "suite") {
    void import("./suite/answer").then((suite) => self.postMessage(suite.answer(data)));
    return;
  }
  if (data.type === "aside") {
    void import("./aside/answer").then((aside) => self.postMessage(aside.answer(data)));
    return;
  }
  try {
    post(answer(data));
  } catch (error) {
    post({ type: "failed", id: data.id, message: error instanceof Error ? error.message : String(error) });
  }
};
