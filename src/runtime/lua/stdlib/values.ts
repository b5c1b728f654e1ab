import { lauxlib, lua, type TValue } from "#fengari";
import { isPositiveNaN, LUA_TNUMNAN } from "../nan";

/** The value of an argument of the running function. */
function argument(L: lua.lua_State, arg: number): TValue | undefined {
  const slot = L.ci.funcOff + arg;
  return slot < L.top ? L.stack[slot] : undefined;
}

/** Whether an argument is the NaN that prints without "-". */
export function isPositiveNaNArgument(L: lua.lua_State, arg: number): boolean {
  return isPositiveNaN(argument(L, arg));
}

/** Pushes a float; a NaN is positive if `positive` says so. */
export function pushFloat(L: lua.lua_State, n: number, positive: boolean): void {
  lua.lua_pushnumber(L, n);
  if (positive && Number.isNaN(n)) L.stack[L.top - 1]!.type = LUA_TNUMNAN;
}

/** An integer argument as a JavaScript number: beyond 2^53 the nearest one, which keeps its place in any order. */
export function checkPosition(L: lua.lua_State, arg: number): number {
  return Number(lauxlib.luaL_checkinteger(L, arg));
}

/** As `checkPosition`, with a default for none or nil. */
function optPosition(L: lua.lua_State, arg: number, byDefault: number): number {
  return Number(lauxlib.luaL_optinteger(L, arg, byDefault));
}

/**
 * An optional position in a string: a negative one counts from its end, and one before the first byte is 0
 * (`posrelat` of lstrlib.c).
 */
export function stringPosition(L: lua.lua_State, arg: number, byDefault: number, length: number): number {
  const position = optPosition(L, arg, byDefault);
  if (position >= 0) return position;
  return -position > length ? 0 : length + position + 1;
}
