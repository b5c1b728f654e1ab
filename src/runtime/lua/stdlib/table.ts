import { type LuaInteger, type LuaRegistration, lauxlib, lua, lualib } from "#fengari";
import { add, MAXINTEGER, sub } from "../integers";

const { luaL_argcheck, luaL_checkinteger, luaL_checktype, luaL_error, luaL_optinteger } = lauxlib;

/** The largest C int: what `table.unpack` may return at most. */
const INT_MAX = 2 ** 31 - 1;

/** Accepts a table, or a value whose metatable has `event`. */
function checkTable(L: lua.lua_State, arg: number, event: "__index" | "__newindex"): void {
  if (lua.lua_type(L, arg) === lua.LUA_TTABLE) return;
  if (lauxlib.luaL_getmetafield(L, arg, event) !== lua.LUA_TNIL) lua.lua_pop(L, 1);
  else luaL_checktype(L, arg, lua.LUA_TTABLE);
}

function copyElement(L: lua.lua_State, from: LuaInteger, target: number, to: LuaInteger): void {
  lua.lua_geti(L, 1, from);
  lua.lua_seti(L, target, to);
}

function move(L: lua.lua_State): number {
  const from = luaL_checkinteger(L, 2);
  const end = luaL_checkinteger(L, 3);
  const to = luaL_checkinteger(L, 4);
  const target = lua.lua_isnoneornil(L, 5) ? 1 : 5;
  checkTable(L, 1, "__index");
  checkTable(L, target, "__newindex");
  if (end >= from) {
    luaL_argcheck(L, from > 0 || end < add(MAXINTEGER, from), 3, "too many elements to move");
    const last = sub(end, from);
    luaL_argcheck(L, to <= sub(MAXINTEGER, last), 4, "destination wrap around");
    const forwards = to > end || to <= from || (target !== 1 && !lua.lua_compare(L, 1, target, lua.LUA_OPEQ));
    if (forwards)
      for (let i: LuaInteger = 0; i <= last; i = add(i, 1)) copyElement(L, add(from, i), target, add(to, i));
    else for (let i = last; i >= 0; i = sub(i, 1)) copyElement(L, add(from, i), target, add(to, i));
  }
  lua.lua_pushvalue(L, target);
  return 1;
}

function unpack(L: lua.lua_State): number {
  const from = luaL_optinteger(L, 2, 1);
  const end = lua.lua_isnoneornil(L, 3) ? lauxlib.luaL_len(L, 1) : luaL_checkinteger(L, 3);
  if (from > end) return 0;
  const count = BigInt(end) - BigInt(from) + 1n;
  if (count >= INT_MAX || !lua.lua_checkstack(L, Number(count)))
    return luaL_error(L, "too many results to unpack");
  for (let i = 0; i < Number(count); i++) lua.lua_geti(L, 1, add(from, i));
  return Number(count);
}

const functions: LuaRegistration = { move, unpack };

/** Opener of the library `table`: fengari's, with the functions above in place of its own. */
export function luaopen_table(L: lua.lua_State): number {
  lualib.luaopen_table(L);
  lauxlib.luaL_setfuncs(L, functions, 0);
  return 1;
}
