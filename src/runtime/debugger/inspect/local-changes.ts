import type { lua } from "#fengari";
import type { Recording } from "../recording/recording";
import { innermostLua } from "../vm/frames";
import { localsOf, upvaluesOf } from "../vm/locals";
import { baseType, type RawValue, stringBytes } from "../vm/value-text";
import { valueText } from "./lua-values";
import type { Program } from "./program";
import { visit } from "./visit";

/** A local of a function, or an upvalue, that changed. */
export interface LocalChange {
  /** Step whose line wrote it. */
  readonly step: number;
  /** Texts of the values; null where the variable did not exist yet. */
  readonly before: string | null;
  readonly after: string;
}

interface Seen {
  readonly type: number;
  readonly value: unknown;
  readonly text: string;
}

/**
 * Changes of the variable `name` in the calls of some functions, found by running the program again and looking at each
 * of their lines. What a call that the line made wrote counts for the line.
 *
 * @param functions their numbers in the recording
 */
export function localChanges(
  program: Program,
  recording: Recording,
  functions: ReadonlySet<number>,
  name: string,
): LocalChange[] {
  const { calls, stepCalls, steps } = recording;
  const own: number[] = [];
  for (let step = 1; step <= steps; step++) {
    if (functions.has(calls.functions[stepCalls[step]!]!)) own.push(step);
  }
  const changes: LocalChange[] = [];
  const seen = new Map<number, Seen | null>();
  const lastSteps = new Map<number, number>();
  visit(program, recording, own, ({ L }, step) => {
    const call = stepCalls[step]!;
    const now = look(L, name);
    const before = seen.get(call);
    if (now !== null && before !== undefined && !same(before, now)) {
      changes.push({ step: lastSteps.get(call)!, before: before?.text ?? null, after: now.text });
    }
    seen.set(call, now);
    lastSteps.set(call, step);
    return false;
  });
  return changes;
}

function look(L: lua.lua_State, name: string): Seen | null {
  const ci = innermostLua(L);
  if (ci === null) return null;
  const named = (slot: { name: string }) => slot.name === name;
  const slot = localsOf(L, ci).findLast(named) ?? upvaluesOf(ci).find(named);
  return slot === undefined ? null : { ...keyOf(slot.value), text: valueText(slot.value) };
}

/** What tells two values apart: strings by their bytes, tables by identity. */
function keyOf(tv: RawValue): { type: number; value: unknown } {
  const isString = baseType(tv) === 4;
  return { type: isString ? 4 : tv.type, value: isString ? String(stringBytes(tv)) : tv.value };
}

const same = (a: Seen | null, b: Seen): boolean =>
  a !== null && a.type === b.type && Object.is(a.value, b.value);
