import type { lua } from "#fengari";
import type { Program } from "../inspect/program";
import { visit } from "../inspect/visit";
import type { Recording } from "../recording/recording";
import { spansOfState } from "../walk/contexts";
import type { Holder } from "./trace";
import { VariableWatch } from "./variable-watch";

/** The last write of a variable before some step. */
export interface VariableWrite {
  /** Step whose line wrote it. */
  readonly step: number;
  readonly value: string;
  /** First step at which it had the value. */
  readonly seen: number;
  /** Whether it is a parameter that got its value by the call. */
  readonly isParameter: boolean;
  /** What holds it, for the function that wrote it. */
  readonly holder: Holder;
}

export type VariableKind = "local" | "upvalue" | "global";

/** Steps that are looked through first; then four times as many, and so on. */
const FIRST_STRETCH = 2_000;

/**
 * The last write before `step` of the variable that the frame of `step` knows as `name`, found by running the program
 * again over the steps before it: over more and more of them until one of them wrote it.
 */
export function lastVariableWrite(
  program: Program,
  recording: Recording,
  name: string,
  kind: VariableKind,
  step: number,
): VariableWrite | null {
  const all = stepsOfState(recording, step);
  for (let length = FIRST_STRETCH; ; length *= 4) {
    const steps = all.slice(-length);
    const watch = new VariableWatch(recording, name, kind, steps[0]!, all.length <= length);
    visit(program, recording, steps, ({ L }, at) => watch.look(L as lua.lua_State, at));
    const { last } = watch;
    if (last !== "earlier" || all.length <= length) return last === "earlier" ? null : last;
  }
}

/** Steps up to `last` of the state that runs it. */
function stepsOfState(recording: Recording, last: number): number[] {
  return spansOfState(recording, last).flatMap((span) => {
    const length = Math.min(span.last, last) - span.first + 1;
    return Array.from({ length: Math.max(length, 0) }, (_, i) => span.first + i);
  });
}
