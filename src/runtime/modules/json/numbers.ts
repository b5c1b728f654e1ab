import { lauxlib, lua } from "#fengari";
import { general } from "../../lua/floats";

/** Text of a number as Lua's tostring has it, with `.0` for floats that are whole. */
export function luaText(L: lua.lua_State, index: number): string {
  lauxlib.luaL_tolstring(L, index);
  const text = lua.lua_tojsstring(L, -1)!;
  lua.lua_pop(L, 1);
  return text;
}

/** Text of a number in the form `%.14g`, integers in full. */
export function shortText(L: lua.lua_State, index: number): string {
  return luaText(L, index).replace(/\.0$/, "");
}

/** Text of a number in the form `%.17g`, also of an integer. */
export function longText(L: lua.lua_State, index: number): string {
  return general(Number(lua.lua_tonumber(L, index)), 17);
}

/** Pushes a number of JSON as Lua's tonumber reads it: an integer where it is written as one and fits. */
export function pushLuaNumber(L: lua.lua_State, text: string): void {
  if (!lua.lua_stringtonumber(L, new TextEncoder().encode(text))) lua.lua_pushnumber(L, Number(text));
}

/** Whether the number at an index is neither NaN nor infinite. */
export function isFiniteNumber(L: lua.lua_State, index: number): boolean {
  return Number.isFinite(Number(lua.lua_tonumber(L, index)));
}
