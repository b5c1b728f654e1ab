import type { lua } from "#fengari";
import { globalSlot } from "../inspect/globals";
import { valueText } from "../inspect/lua-values";
import type { Program } from "../inspect/program";
import { visit } from "../inspect/visit";
import type { Recording } from "../recording/recording";
import { currentPc, innermostLua, protoOf } from "../vm/frames";
import { activeLocals, localsOf, upvaluesOf } from "../vm/locals";
import type { RawValue } from "../vm/value-text";
import { spansOfState } from "../walk/contexts";
import type { Holder } from "./trace";

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

interface Observation {
  text: string;
  write: VariableWrite;
}

/**
 * The last write before `step` of the variable that the frame of `step` knows as `name`, found by running the program
 * again up to there. A variable is known by the cell that holds it, so an upvalue leads to its function's local.
 */
export function lastVariableWrite(
  program: Program,
  recording: Recording,
  name: string,
  kind: "local" | "upvalue" | "global",
  step: number,
): VariableWrite | null {
  const cells = new Map<RawValue, Observation>();
  let found: VariableWrite | null = null;
  let visible = 0;
  visit(program, recording.contexts, stepsOfState(recording, step), (L, at) => {
    const cell = cellOf(L, name, kind);
    if (cell !== undefined) {
      observe(cells, cell, L, name, at, visible, recording);
      if (kind !== "global") visible = at;
      if (at === step) found = cells.get(cell)?.write ?? null;
    }
    if (kind === "global") visible = at;
    return false;
  });
  return found;
}

/** Steps up to `last` of the state that runs it. */
function stepsOfState(recording: Recording, last: number): number[] {
  return spansOfState(recording, last).flatMap((span) => {
    const length = Math.min(span.last, last) - span.first + 1;
    return Array.from({ length: Math.max(length, 0) }, (_, i) => span.first + i);
  });
}

function cellOf(L: lua.lua_State, name: string, kind: string): RawValue | undefined {
  if (kind === "global") return globalSlot(L, name);
  const ci = innermostLua(L);
  if (ci === null) return undefined;
  const named = (slot: { name: string }) => slot.name === name;
  return (localsOf(L, ci).findLast(named) ?? upvaluesOf(ci).find(named))?.value;
}

function observe(
  cells: Map<RawValue, Observation>,
  cell: RawValue,
  L: lua.lua_State,
  name: string,
  at: number,
  visible: number,
  recording: Recording,
): void {
  const text = `${cell.type} ${valueText(cell)}`;
  const known = cells.get(cell);
  if (known?.text === text) return;
  const { calls, stepCalls } = recording;
  const call = stepCalls[at]!;
  const before = ownStepBefore(recording, at);
  const isParameter = known === undefined && before === null && calls.callers[call]! > 0;
  const step = isParameter ? calls.callers[call]! : known === undefined ? (before ?? visible) : visible;
  const ci = innermostLua(L)!;
  const register = activeLocals(protoOf(ci), currentPc(ci)).lastIndexOf(name);
  // Another function writes it as an upvalue.
  const isOwn = register >= 0 && (isParameter || stepCalls[step] === call);
  const holder: Holder = isOwn ? { register, call: isParameter ? "running" : "writer" } : { name };
  cells.set(cell, {
    text,
    write: { step, seen: at, value: valueText(cell), isParameter, holder },
  });
}

/** The step of the same call before `step`; null for its first one. */
function ownStepBefore({ stepCalls, calls }: Recording, step: number): number | null {
  const call = stepCalls[step]!;
  for (let s = step - 1; s >= calls.entered[call]!; s--) if (stepCalls[s] === call) return s;
  return null;
}
