import type { Context, LogLine } from "../runtime/gateway/types";
import type { CaseResult, Mistake } from "./runtime";

export type { CaseResult, Expectation, Mistake } from "./runtime";

/** A line of the debug log on its way to the page, with the context that wrote it. */
export interface StreamedLine extends LogLine {
  context: Context;
}

/** What the page asks. `id` comes back in every message that answers. */
export type Request =
  /** `coverage`: the result is to tell which lines ran, and what they cost. */
  | { type: "run"; id: number; case: unknown; coverage: boolean }
  | { type: "check"; id: number; case: unknown };

/** What the worker says. Every request ends in exactly one message other than `begun` and `log`. */
export type Message =
  /** All is loaded and the run begins, which may take its time from here on. */
  | { type: "begun"; id: number }
  /** Lines since the last batch; `unsent` counts those of the whole run that were left out for their number. */
  | { type: "log"; id: number; lines: StreamedLine[]; unsent: number }
  | { type: "finished"; id: number; result: CaseResult; elapsedMs: number }
  /** The case is not valid; nothing was run. An empty list answers a `check` of a valid case. */
  | { type: "mistakes"; id: number; mistakes: Mistake[] }
  /** The runtime itself failed: a bug or the end of memory, never a script's error. */
  | { type: "failed"; id: number; message: string };
