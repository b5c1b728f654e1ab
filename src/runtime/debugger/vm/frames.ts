import type { CallInfo, lua } from "#fengari";
import type { Proto } from "./proto";

/** `CIST_LUA` of lstate.js: the call runs a Lua function. */
const CIST_LUA = 1 << 1;
/** `CIST_TAIL` of lstate.js: the call replaced its caller. */
const CIST_TAIL = 1 << 5;

/** A Lua closure (`LClosure` of lobject.js). */
export interface LuaClosure {
  readonly p: Proto;
  /** Captured variables, by reference. */
  readonly upvals: { type: number; value: unknown }[];
}

export const isLua = (ci: CallInfo): boolean => (ci.callstatus & CIST_LUA) !== 0;
export const isTailCall = (ci: CallInfo): boolean => (ci.callstatus & CIST_TAIL) !== 0;

/** The function of a call that runs Lua. */
export const closureOf = (ci: CallInfo): LuaClosure => ci.func.value as LuaClosure;
export const protoOf = (ci: CallInfo): Proto => closureOf(ci).p;

/** Index of the instruction that a call of a Lua function executes. */
export const currentPc = (ci: CallInfo): number => Math.max(ci.l_savedpc - 1, 0);

/** The innermost call of a thread that runs Lua; null if none does. */
export function innermostLua(L: lua.lua_State): CallInfo | null {
  for (let ci: CallInfo | null = L.ci; ci !== null; ci = ci.previous) if (isLua(ci)) return ci;
  return null;
}

/** The call of a frame; 0 is the innermost Lua function, and every call below it counts. Null below the first. */
export function frameAt(L: lua.lua_State, frame: number): CallInfo | null {
  let ci = innermostLua(L);
  for (let i = 0; i < frame && ci !== null; i++) ci = ci.previous;
  return ci;
}
