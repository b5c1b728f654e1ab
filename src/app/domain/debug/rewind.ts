import type { ContextResult, Json } from "../../../runtime/gateway/types";
import type { Outline } from "../../../worker/debug/client";
import { member } from "../operation";
import type { ResponseRow } from "../response";

/** Entries of a list of the run that had not been made at a step. */
export interface Later {
  has(index: number): boolean;
  size: number;
}

/**
 * What had not been made when `step` was about to run.
 *
 * @param times steps that had happened when each entry was made
 */
export function laterThan(times: Int32Array, step: number): Later {
  let size = 0;
  for (const at of times) if (at >= step) size++;
  return { has: (index) => times[index]! >= step, size };
}

/**
 * Rows of Request.Response as they stood when `step` was about to run.
 *
 * @param operation what the operation did to the request, which has happened once a later context runs
 */
export function responseAt(
  rows: ResponseRow[],
  { madeAt, contexts, result }: Outline,
  step: number,
  operation: unknown,
): ResponseRow[] {
  const writes = result.contexts.flatMap(({ context, changes }: ContextResult) =>
    changes.map((change) => ({ ...change, context })),
  );
  const now = contexts.find(({ first, last }) => first <= step && step <= last)?.context;
  const isOperated = now !== undefined && now !== "preRequest" && now !== "background";
  return rows.map((row) => {
    const path = `request.response.${row.field}`.toLowerCase();
    const write = writes.findLast((each, i) => each.path.toLowerCase() === path && madeAt.change[i]! < step);
    const set = isOperated ? member(member(operation, "Response"), row.field) : undefined;
    const afterOperation = write && write.context !== "preRequest" && write.context !== "background";
    if (write && (set === undefined || afterOperation)) return { ...row, after: write.after, write };
    return { ...row, after: (set as Json | undefined) ?? row.before, write: null };
  });
}
