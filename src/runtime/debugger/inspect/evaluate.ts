import { type CallInfo, lauxlib, lua, to_luastring } from "#fengari";
import type { LuaClosure } from "../vm/frames.ts";
import { frameAt, isLua } from "../vm/frames.ts";
import { localsOf, type Slot, upvaluesOf, varargsOf } from "../vm/locals.ts";
import { text } from "../vm/text.ts";
import { messageText, type RawValue } from "../vm/value-text.ts";
import { evaluationSupervisor } from "./evaluation-supervisor.ts";
import { PurityWatch } from "./purity.ts";
import { keepMetatables } from "./registry.ts";

export type Evaluation =
  | {
      readonly ok: true;
      /** All values of the expression; none for a statement. */
      readonly values: readonly RawValue[];
      /** Whether the state may be another one now: then ask no more of it. */
      readonly disturbed: boolean;
    }
  | { readonly ok: false; readonly message: string; readonly disturbed: boolean };

/**
 * Evaluates an expression, or else runs a statement, in a frame of a state that stands still: with its real locals,
 * upvalues and varargs. Nothing of it is counted or observed.
 *
 * @param L the thread that runs
 * @param frame index in the stack of calls, C functions included; 0 is the innermost Lua function
 * @param of the thread whose frame it is, if not the running one
 */
export function evaluate(L: lua.lua_State, frame: number, source: string, of: lua.lua_State = L): Evaluation {
  const { meter } = L.l_G;
  return meter.aside(L, evaluationSupervisor(meter), () => {
    const T = newThread(L);
    const restore = keepMetatables(T);
    meter.thread = T;
    try {
      return evaluateOn(T, of, callAt(of, frame), source);
    } finally {
      restore();
    }
  });
}

/** A thread of its own for the evaluation, so that the stack of `L` stays as it is. */
function newThread(L: lua.lua_State): lua.lua_State {
  const { ci } = L;
  const { top } = ci;
  lua.lua_checkstack(L, lua.LUA_MINSTACK);
  const T = lua.lua_newthread(L);
  lua.lua_pop(L, 1);
  ci.top = top;
  return T;
}

/** The call of a frame; a C function has no variables, so its nearest Lua caller serves. */
function callAt(L: lua.lua_State, frame: number): CallInfo | null {
  let ci = frameAt(L, frame);
  while (ci !== null && !isLua(ci)) ci = ci.previous;
  return ci;
}

function evaluateOn(T: lua.lua_State, L: lua.lua_State, ci: CallInfo | null, source: string): Evaluation {
  const slots = ci === null ? [] : visibleSlots(L, ci, source);
  const failure = compileEither(T, slots, source);
  if (failure !== null) return { ok: false, message: failure, disturbed: false };
  const closure = T.stack[T.top - 1]!.value as LuaClosure;
  bind(closure, slots);
  const watch = new PurityWatch(closure.p);
  const args = ci === null ? [] : varargsOf(L, ci);
  for (const value of args) pushRaw(T, value);
  try {
    watch.begin(T);
    const status = lua.lua_pcall(T, args.length, lua.LUA_MULTRET, 0);
    if (status !== lua.LUA_OK) {
      return {
        ok: false,
        message: withoutPlace(messageText(T.stack[T.top - 1]!)),
        disturbed: watch.disturbed,
      };
    }
    return { ok: true, values: results(T), disturbed: watch.disturbed };
  } catch (error) {
    if (!(error as { unwinds?: boolean }).unwinds) throw error;
    return { ok: false, message: (error as Error).message, disturbed: true };
  }
}

/** Variables that the source may name, those that shadow others last. */
function visibleSlots(L: lua.lua_State, ci: CallInfo, source: string): Slot[] {
  const words = new Set(source.match(/[A-Za-z_]\w*/g) ?? []);
  words.add("_ENV");
  const byName = new Map<string, Slot>();
  for (const slot of [...upvaluesOf(ci), ...localsOf(L, ci)])
    if (words.has(slot.name)) byName.set(slot.name, slot);
  return [...byName.values()];
}

/** Compiles an expression, or else a statement. Returns what is wrong with the one that was meant. */
function compileEither(T: lua.lua_State, slots: readonly Slot[], source: string): string | null {
  const asExpression = compile(T, slots, `return ${source}\n`);
  if (asExpression === null) return null;
  const asStatement = compile(T, slots, `${source}\n`);
  return asStatement === null || looksLikeStatement.test(source) ? asStatement : asExpression;
}

/** A keyword in front, or an assignment. */
const looksLikeStatement =
  /^\s*(?:local|if|for|while|do|repeat|function|return|goto|break)\b|(?<![=<>~])=(?!=)/;

/** Leaves a closure whose upvalues are named as the slots on the stack of `T`, or returns what is wrong. */
function compile(T: lua.lua_State, slots: readonly Slot[], body: string): string | null {
  lua.lua_settop(T, 0);
  const names = slots.map(({ name }) => name).filter((name) => name !== "_ENV");
  const declaration = names.length > 0 ? `local ${names.join(",")}; ` : "";
  const chunk = to_luastring(`${declaration}return function(...) ${body} end`);
  const status = lauxlib.luaL_loadbufferx(
    T,
    chunk,
    chunk.length,
    to_luastring("=expression"),
    to_luastring("t"),
  );
  // The wrapping function ends where the source does.
  if (status !== lua.LUA_OK)
    return withoutPlace(text(lua.lua_tostring(T, -1)!)).replace(/near 'end'$/, "near <eof>");
  lua.lua_call(T, 0, 1);
  return null;
}

const withoutPlace = (message: string): string => message.replace(/^expression:\d+: /, "");

/** Puts the frame's own variables in the place of the closure's upvalues. */
function bind(closure: LuaClosure, slots: readonly Slot[]): void {
  for (const [i, { name }] of closure.p.upvalues.entries()) {
    const slot = slots.find((candidate) => name !== null && candidate.name === text(name.getstr()));
    if (slot) closure.upvals[i] = slot.value as LuaClosure["upvals"][number];
  }
}

function pushRaw(T: lua.lua_State, value: RawValue): void {
  lua.lua_pushnil(T);
  T.stack[T.top - 1]!.setfrom(value as never);
}

function results(T: lua.lua_State): RawValue[] {
  const values: RawValue[] = [];
  for (let i = 1; i <= lua.lua_gettop(T); i++) {
    const { type, value } = T.stack[T.ci.funcOff + i]!;
    values.push({ type, value });
  }
  return values;
}
