import { InputError } from "../../gateway";
import type { Context, ContextResult, Status } from "../../gateway/types";
import type { Case } from "../format/case";
import { runCase } from "../run";

/** How a hook failed. */
export interface Failure {
  readonly context: Context;
  readonly status: Status;
  /** Script line; null where none is known. */
  readonly line: number | null;
  readonly message: string;
}

/** What one request did. */
export interface Attempt {
  readonly failure: Failure | null;
  /** Lines that ran, as `context:line`. */
  readonly lines: ReadonlySet<string>;
  /** VM instructions. */
  readonly cost: number;
}

const fine: readonly Status[] = ["ok", "skipped"];

/**
 * Runs a request; null where it is none that the release has.
 * @param patience VM instructions and work in C after which a run counts as one that does not end
 */
export function attempt(aCase: Case, patience: number): Attempt | null {
  const lines = new Set<string>();
  try {
    const { contexts } = runCase(aCase, {
      guard: { instructions: patience },
      observeLua: (context) => ({ line: (_, line) => void lines.add(`${context}:${line}`) }),
    });
    const failed = contexts.find(({ status }) => !fine.includes(status));
    const cost = contexts.reduce((sum, { instructions }) => sum + instructions, 0);
    return { failure: failed ? failureOf(failed) : null, lines, cost };
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function failureOf({ context, status, error, outcome }: ContextResult): Failure {
  return {
    context,
    status,
    line: error?.line ?? outcome?.line ?? null,
    message: error?.message ?? outcome?.reason ?? status,
  };
}

/** Failures of one place are one finding, whatever values their messages tell. */
export function placeOf({ context, status, line }: Failure): string {
  return `${context} ${status} ${line}`;
}
