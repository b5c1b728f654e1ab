import type { Context } from "../gateway/types";
import { localChanges } from "./inspect/local-changes";
import { type LogpointLine, logpointLines } from "./inspect/log-message-text";
import type { Program } from "./inspect/program";
import { isTrue, sweep } from "./inspect/sweep";
import type { Recording } from "./recording/recording";
import { remembered } from "./remembered";
import type { Breakpoint } from "./walk/breakpoints";
import { changesTo } from "./walk/changes";
import { parseHitCondition } from "./walk/conditions/hit-condition";
import { mergeStops, type Stop } from "./walk/continue";
import { type ExceptionFilter, errorsFor } from "./walk/errors";
import { hits } from "./walk/hits";
import { isScript } from "./walk/place";

/** What a data breakpoint watches: a field of the request by its path, or a variable of a function. */
export type DataBreakpoint = {
  /** Counted over its writes. */
  readonly hitCondition?: string;
} & (
  | { readonly kind: "field"; readonly path: string }
  | {
      readonly kind: "local";
      readonly name: string;
      readonly context: Context;
      /** Line where its function is defined; 0 for the main chunk. */
      readonly lineDefined: number;
    }
);

/** Everything that a person has set. */
export interface Settings {
  readonly breakpoints: readonly Breakpoint[];
  readonly exceptions: readonly ExceptionFilter[];
  readonly data: readonly DataBreakpoint[];
}

/** Every step of a recording at which the settings stop, ascending. Conditions take one more run of the program. */
export function stopsOf(program: Program, recording: Recording, settings: Settings): Stop[] {
  const lines = settings.breakpoints
    .filter(({ log }) => log === null)
    .flatMap((breakpoint) => hitsOf(program, recording, breakpoint))
    .map((step): Stop => ({ step, reason: "breakpoint" }));
  const errors = errorsFor(recording, settings.exceptions).map(
    ({ step, error }): Stop => ({ step, reason: "exception", ...(error && { text: error.message }) }),
  );
  const data = settings.data.flatMap((watched) => dataStops(program, recording, watched));
  return mergeStops(lines, errors, data);
}

/** What the logpoints of the settings log over the whole run, ascending by step. */
export function logpointsOf(program: Program, recording: Recording, settings: Settings): LogpointLine[] {
  return settings.breakpoints
    .flatMap((breakpoint) => {
      if (breakpoint.log === null) return [];
      const { log } = breakpoint;
      const key = `log ${JSON.stringify([breakpoint.set, breakpoint.line])}`;
      return remembered(recording, key, () =>
        logpointLines(program, recording, hitsOf(program, recording, breakpoint), log),
      );
    })
    .sort((a, b) => a.step - b.step);
}

/** Steps at which a breakpoint is hit: its condition holds and its hit condition too. */
function hitsOf(program: Program, recording: Recording, breakpoint: Breakpoint): number[] {
  const { condition, context, module } = breakpoint.set;
  if (condition === undefined) return hits(recording, breakpoint, () => []);
  const key = `condition ${JSON.stringify([context, module, breakpoint.line, condition])}`;
  return hits(recording, breakpoint, (steps) =>
    remembered(recording, key, () =>
      sweep(program, recording, steps, [condition], isTrue).map(([truth]) => truth!),
    ),
  );
}

function dataStops(program: Program, recording: Recording, watched: DataBreakpoint): Stop[] {
  const { hitCondition } = watched;
  const writes =
    watched.kind === "local"
      ? variableWrites(program, recording, watched)
      : fieldWrites(recording, watched.path);
  if (hitCondition === undefined) return writes;
  const counts = parseHitCondition(hitCondition);
  return writes.filter((_, i) => counts(i + 1));
}

function variableWrites(
  program: Program,
  recording: Recording,
  { name, context, lineDefined }: DataBreakpoint & { kind: "local" },
): Stop[] {
  const functions = functionsAt(recording, context, lineDefined);
  const key = `local ${JSON.stringify([context, lineDefined, name])}`;
  const changes = remembered(recording, key, () => localChanges(program, recording, functions, name));
  return changes.map(({ step, before, after }) => ({
    step,
    reason: "data breakpoint",
    text: `${name}: ${before ?? "nothing"} → ${after}`,
  }));
}

/** Numbers of the script's functions that are defined at a line. */
function functionsAt({ functions }: Recording, context: Context, lineDefined: number): Set<number> {
  return new Set(
    functions.flatMap((info, number) =>
      info !== null &&
      info.kind !== "C" &&
      info.context === context &&
      info.lineDefined === lineDefined &&
      isScript(info.source)
        ? [number]
        : [],
    ),
  );
}

function fieldWrites(recording: Recording, path: string): Stop[] {
  return changesTo(recording, path).map(({ effect, change }) => ({
    step: effect.step,
    reason: "data breakpoint",
    text: `${change.path}: ${JSON.stringify(change.before)} → ${JSON.stringify(change.after)}`,
  }));
}
