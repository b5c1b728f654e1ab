import type { Recording } from "../recording/recording";

/**
 * The first step at which two recordings are not the same: another line, depth or thread. Null if neither goes beyond
 * the other and all steps agree.
 */
export function firstDifference(a: Recording, b: Recording): number | null {
  const common = Math.min(a.steps, b.steps);
  for (let step = 1; step <= common; step++) if (place(a, step) !== place(b, step)) return step;
  return a.steps === b.steps ? null : common + 1;
}

function place({ lines, stepCalls, calls, contexts }: Recording, step: number): string {
  const call = stepCalls[step]!;
  const span = contexts.findIndex(({ last }) => step <= last);
  return `${span} ${lines[step]} ${calls.depths[call]} ${calls.threads[call]}`;
}
