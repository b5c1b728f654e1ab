import { outcomeOf } from "./judge";
import type { Kind, Questions, SuiteMessage, SuiteRequest } from "./protocol";

const answers: { [K in Kind]: (asked: Questions[K]["asked"]) => Questions[K]["answer"] } = {
  run: (cases) => cases.map(outcomeOf),
};

/** Answers one question; a fault of the runtime is told, not thrown. */
export function answer({ id, kind, asked }: SuiteRequest): SuiteMessage {
  try {
    return { type: "suite", id, answer: (answers[kind] as (asked: unknown) => unknown)(asked) };
  } catch (error) {
    return { type: "suite", id, failed: error instanceof Error ? error.message : String(error) };
  }
}
