import type { Proto } from "../vm/proto";
import type { LineTally } from "./recording";

/** Counts line events and instructions of one function by line. */
export function newTally({ lineinfo }: Proto): LineTally {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const line of lineinfo) {
    if (line < first) first = line;
    if (line > last) last = line;
  }
  const size = Math.max(last - first + 1, 0);
  return { firstLine: first, hits: new Float64Array(size), instructions: new Float64Array(size) };
}
