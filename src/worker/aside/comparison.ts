import type { Parting, SideBySide } from "../../runtime/cases/side-by-side";
import type { ContextResult, HttpAnswer, OperationOutcome, ReleaseName } from "../../runtime/gateway/types";

/** Of each context more than anybody compares; a loop can write millions. */
const most = 200;

/** What a release made of one context, short enough to stand in a column. */
export interface ColumnContext
  extends Pick<ContextResult, "context" | "status" | "error" | "outcome" | "log" | "changes"> {
  /** Log lines and changes that were left out for their number. */
  unsent: number;
}

export interface ComparisonColumn {
  release: ReleaseName;
  contexts: ColumnContext[];
  http: HttpAnswer | null;
  /** Every script ran to its end. */
  works: boolean;
  /** It works, but what the case expects comes out on another release and not here. */
  missesItsEffect: boolean;
  /** What became of the operation. */
  operation: OperationOutcome | null;
  /** Where it parts from the release before, and why. */
  parting: Parting | null;
}

/** A case on every release, oldest first. */
export interface Comparison {
  columns: ComparisonColumn[];
  /** The parting that comes first in the run; null where all releases show the same. */
  first: Parting | null;
}

/** As much of a comparison as the page shows. */
export function comparisonOf({ columns, first }: SideBySide): Comparison {
  return {
    first,
    columns: columns.map(({ release, result, works, missesItsEffect, parting }) => ({
      release,
      works,
      missesItsEffect,
      operation: result.operation,
      parting,
      http: result.http,
      contexts: result.contexts.map(columnContext),
    })),
  };
}

function columnContext({ context, status, error, outcome, log, changes }: ContextResult): ColumnContext {
  return {
    context,
    status,
    error,
    ...(outcome && { outcome }),
    log: log.slice(0, most),
    changes: changes.slice(0, most),
    unsent: Math.max(0, log.length - most) + Math.max(0, changes.length - most),
  };
}
