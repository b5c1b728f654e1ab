import type { ExpectationResult, ReleaseName } from "../../runtime";

/** A failed expectation with its place in the case's file, where it has one. */
export interface FailedExpectation extends ExpectationResult {
  line?: number;
  column?: number;
}

/** A script in a file of its own that did not end well in a failed case. */
export interface HookMistake {
  file: string;
  line: number;
  message: string;
}

/** What became of one case, as an entry of the JSON report. */
export interface Outcome {
  file: string;
  /** Of a file of JSON lines: the case's line. */
  line?: number;
  /** Absent where it could not be read. */
  name?: string;
  release?: ReleaseName;
  /** Null: it expects nothing. */
  pass: boolean | null;
  failed?: FailedExpectation[];
  /** Why it is no case, or could not be run. */
  mistakes?: string[];
  hooks?: HookMistake[];
}

/** A case that expects nothing passes by running. */
export function passed({ pass }: Outcome): boolean {
  return pass !== false;
}

export interface Totals {
  passed: number;
  failed: number;
}
