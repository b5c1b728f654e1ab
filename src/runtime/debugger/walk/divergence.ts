import type { Context } from "../../gateway/types";
import type { Recording } from "../recording/recording";

/**
 * The first step at which two recordings are not the same: another line, depth, thread or context. Null if neither goes
 * beyond the other and all steps agree.
 *
 * @param moved where a line of `a` stands in the scripts of `b`
 */
export function firstDifference(
  a: Recording,
  b: Recording,
  moved: (context: Context, line: number) => number = (_context, line) => line,
): number | null {
  const common = Math.min(a.steps, b.steps);
  let spanA = 0;
  let spanB = 0;
  for (let step = 1; step <= common; step++) {
    while (a.contexts[spanA]!.last < step) spanA++;
    while (b.contexts[spanB]!.last < step) spanB++;
    const { context } = a.contexts[spanA]!;
    const [callA, callB] = [a.stepCalls[step]!, b.stepCalls[step]!];
    const isSame =
      spanA === spanB &&
      moved(context, a.lines[step]!) === b.lines[step] &&
      a.calls.depths[callA] === b.calls.depths[callB] &&
      a.calls.threads[callA] === b.calls.threads[callB];
    if (!isSame) return step;
  }
  return a.steps === b.steps ? null : common + 1;
}
