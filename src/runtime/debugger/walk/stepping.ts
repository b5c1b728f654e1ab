import type { Recording } from "../recording/recording";
import { contextAt } from "./contexts";
import { totalDepths } from "./depths";

/**
 * Each function gives the step to stop at next, or null where the recording has none: its end, or its beginning for
 * the backward ones. A command that leaves a context goes on in the next one, or the one before.
 */

/** The next line event, wherever it is. */
export function stepIn({ steps }: Recording, step: number): number | null {
  return step < steps ? step + 1 : null;
}

/** The line event before, wherever it was. */
export function stepBack(_recording: Recording, step: number): number | null {
  return step > 1 ? step - 1 : null;
}

/** The next line event of the same function, or of the one that it returns to; what it calls runs through. */
export function next(recording: Recording, step: number): number | null {
  return seek(recording, step, 1, (depth, own) => depth <= own);
}

/** As `next`, backwards: what the lines before called is passed over. */
export function stepBackOver(recording: Recording, step: number): number | null {
  return seek(recording, step, -1, (depth, own) => depth <= own);
}

/** The first line event after the function has returned. */
export function stepOut(recording: Recording, step: number): number | null {
  return seek(recording, step, 1, (depth, own) => depth < own);
}

/** The line event that called the function. */
export function stepBackOut(recording: Recording, step: number): number | null {
  const { calls, stepCalls } = recording;
  const caller = calls.callers[stepCalls[step]!]!;
  return caller > 0 ? caller : seek(recording, step, -1, (depth, own) => depth < own);
}

/** The nearest step whose depth satisfies `stops`. Another context always stops. */
function seek(
  recording: Recording,
  step: number,
  direction: 1 | -1,
  stops: (depth: number, own: number) => boolean,
): number | null {
  const { first, last } = contextAt(recording, step);
  const depths = totalDepths(recording);
  const own = depths[step]!;
  for (let s = step + direction; s >= 1 && s <= recording.steps; s += direction) {
    if (s < first || s > last || stops(depths[s]!, own)) return s;
  }
  return null;
}
