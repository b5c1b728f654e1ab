import type { Context } from "../../gateway/types";
import type { Program } from "../inspect/program";
import type { Effect, Recording } from "../recording/recording";
import { changesTo } from "../walk/changes";
import { contextAt } from "../walk/contexts";
import { logOf } from "../walk/log";
import { placedAt } from "../walk/outside";
import type { Source, Sources } from "./source";
import { trace } from "./trace";
import { lastVariableWrite } from "./variable-writes";

/** What can be asked about. `before`: only what happened before that step counts. */
export type Target =
  | { readonly kind: "field"; readonly path: string; readonly before?: number }
  /** Line of the whole log, from 0. */
  | { readonly kind: "log"; readonly index: number }
  /** Error of the whole run, caught or not, from 0. */
  | { readonly kind: "error"; readonly index: number }
  /** Record for the operations log, or event on the network: of the whole result, context by context, from 0. */
  | { readonly kind: "opsLog" | "network"; readonly index: number }
  | {
      readonly kind: "local" | "upvalue" | "global";
      readonly name: string;
      /** A step of the frame that knows it. */
      readonly before: number;
    };

/** The statement that wrote something. */
export interface Origin {
  readonly step: number;
  readonly context: Context;
  readonly line: number;
  /** What it wrote: `Request.Response.HTTPStatusCode = 403`. */
  readonly wrote: string;
  /** The values that it was made from, with what to ask next; null where the way ends. */
  readonly sources: readonly (Source & { readonly target: Target | null })[];
}

/**
 * The step and line that wrote something and the values it came from. Null if no script wrote it: a field came with the
 * request or from the operation.
 */
export function whatWrote(program: Program, recording: Recording, target: Target): Origin | null {
  switch (target.kind) {
    case "field":
      return fieldOrigin(program, recording, target.path, target.before ?? Number.POSITIVE_INFINITY);
    case "log": {
      const placed = logOf(recording)[target.index];
      if (!placed) return null;
      const { effect, line } = placed;
      return effectOrigin(
        program,
        recording,
        errorBehind(recording, effect, line.level) ?? effect,
        line.text,
      );
    }
    case "error": {
      const effect = recording.effects.filter(({ kind }) => kind === "error")[target.index];
      return effect ? effectOrigin(program, recording, effect, `error ${effect.error?.message}`) : null;
    }
    case "opsLog":
    case "network": {
      const placed = placedAt(recording, target.kind, target.index);
      return placed ? effectOrigin(program, recording, placed.effect, placed.wrote) : null;
    }
    default:
      return variableOrigin(program, recording, target.name, target.kind, target.before);
  }
}

function fieldOrigin(program: Program, recording: Recording, path: string, before: number): Origin | null {
  const last = changesTo(recording, path).findLast(({ effect }) => effect.step < before);
  if (!last) return null;
  const { change, effect } = last;
  return effectOrigin(program, recording, effect, `${change.path} = ${JSON.stringify(change.after)}`);
}

/** The error that a line of level 1 tells of: the script did not write such a line. */
function errorBehind({ effects }: Recording, { context, step }: Effect, level: number): Effect | undefined {
  if (level !== 1) return undefined;
  return effects.findLast((each) => each.kind === "error" && each.context === context && each.step === step);
}

function effectOrigin(program: Program, recording: Recording, effect: Effect, wrote: string): Origin | null {
  if (effect.step === 0) return null;
  return origin(recording, effect.step, wrote, trace(program, recording, effect.step, { effect }));
}

function variableOrigin(
  program: Program,
  recording: Recording,
  name: string,
  kind: "local" | "upvalue" | "global",
  before: number,
): Origin | null {
  const write = lastVariableWrite(program, recording, name, kind, before);
  if (write === null || write.step === 0) return null;
  const wrote = `${write.isParameter ? "parameter " : ""}${name} = ${write.value}`;
  const { seen, step, holder } = write;
  const sources = trace(program, recording, step, { step: seen, of: holder });
  return origin(recording, step, wrote, sources);
}

function origin(recording: Recording, step: number, wrote: string, sources: Sources): Origin {
  return {
    step,
    context: contextAt(recording, step).context,
    line: recording.lines[step]!,
    wrote,
    sources: sources.map((source) => ({ ...source, target: targetOf(source, step) })),
  };
}

function targetOf({ kind, name }: Source, before: number): Target | null {
  if (kind === "field") return { kind, path: name, before };
  return kind === "local" || kind === "upvalue" || kind === "global" ? { kind, name, before } : null;
}
