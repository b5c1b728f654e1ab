import type { Ending, StreamedLine } from "../../worker/client";
import type { CaseFile, Draft, SyntaxMistake } from "../domain/draft";
import type { Mark } from "../domain/marks";

/** `unreadable`: the draft's JSON could not be read, so nothing was sent to run. */
export type ShownEnding = Ending | { kind: "unreadable"; mistakes: SyntaxMistake[] };

/** A run that has ended, and all that the panels show of it. */
export interface ShownRun {
  number: number;
  /** What was run. */
  draft: Draft;
  ending: ShownEnding;
  /** The case that was run; null where the draft made none. */
  case: CaseFile | null;
  log: StreamedLine[];
  unsent: number;
  /** The case is still what its expectations were written for, not an example that was changed. */
  expects: boolean;
  /** Where it went wrong, by the texts that were run. */
  marks: Mark[];
}

/** A run that is going on. */
export interface LiveRun {
  number: number;
  /** What is being run. */
  draft: Draft;
  /** Milliseconds of performance.now(); until the worker has begun, when it was asked to. */
  startedAt: number;
  log: StreamedLine[];
  unsent: number;
  /** `quiet`: too short to show; `shown`: its log is; `asking`: whether to stop it; `patient`: let it go on. */
  stage: "quiet" | "shown" | "asking" | "patient";
}

export interface RunSlice {
  live: LiveRun | null;
  shown: ShownRun | null;
  /** Of the last run or check, less those of texts that were edited since. */
  marks: Mark[];
}

export const runSlice: RunSlice = { live: null, shown: null, marks: [] };
