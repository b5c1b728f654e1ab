import type { Context, LogLine } from "../../gateway/types";
import type { Effect, Recording } from "../recording/recording";

export interface PlacedLine {
  readonly context: Context;
  readonly line: LogLine;
  readonly effect: Effect;
}

/** The log in order of time, with the step that wrote each line. */
export function logOf({ effects, result }: Recording): PlacedLine[] {
  return effects.flatMap((effect) => {
    if (effect.kind !== "log") return [];
    const { context } = effect;
    const line = result.contexts.find((ended) => ended.context === context)?.log[effect.index];
    return line ? [{ context, line, effect }] : [];
  });
}

/** The log as it stands when `step` is about to run; everything with `steps + 1`. */
export function logAt(recording: Recording, step: number): PlacedLine[] {
  return logOf(recording).filter(({ effect }) => effect.at < step);
}
