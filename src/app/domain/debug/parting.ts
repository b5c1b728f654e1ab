import type { BrokenScript, Parting } from "../../../worker/debug/client";

/** Where a recording parts from the one before it, in a sentence that goes on. */
export function partedWords(parted: Parting | null | undefined): string {
  if (!parted) return "the same steps as before.";
  const { step, context, line } = parted;
  if (context === null) return `the run now ends before step ${step.toLocaleString("en")}.`;
  return `the runs part at step ${step.toLocaleString("en")}, ${context} line ${line}.`;
}

/** That an edited script does not compile, and where, as the beginning of a sentence. */
export function brokenWords({ context, line, message }: BrokenScript): string {
  return `${context}${line === null ? "" : ` line ${line}`} does not compile: ${message}`;
}
