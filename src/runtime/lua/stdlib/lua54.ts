import { type LuaCFunction, lauxlib, lua } from "#fengari";

/**
 * Makes the libraries of a state those of Lua 5.4, as far as they show: `_VERSION`, `warn`, `coroutine.close`, no
 * `bit32`. The language itself stays that of 5.3: `<const>` and `<close>` do not parse.
 */
export function openLua54(L: lua.lua_State): void {
  L.l_G.isLua54 = true;
  lua.lua_pushstring(L, "Lua 5.4");
  lua.lua_setglobal(L, "_VERSION");
  lua.lua_pushnil(L);
  lua.lua_setglobal(L, "bit32");
  lua.lua_pushcfunction(L, warn);
  lua.lua_setglobal(L, "warn");
  lua.lua_getglobal(L, "coroutine");
  lua.lua_pushcfunction(L, close);
  lua.lua_setfield(L, -2, "close");
  lua.lua_pop(L, 1);
}

/** `warn(msg1, …)`: warnings are off until a script turns them on, and then go to stderr, which nobody reads. */
const warn: LuaCFunction = (L) => {
  const count = lua.lua_gettop(L);
  lauxlib.luaL_checkstring(L, 1);
  for (let arg = 2; arg <= count; arg++) lauxlib.luaL_checkstring(L, arg);
  return 0;
};

/** `coroutine.close(co)`: a suspended coroutine is dead then, a dead one tells the error that ended it. */
const close: LuaCFunction = (L) => {
  const co = lua.lua_tothread(L, 1);
  if (co === null) return lauxlib.luaL_argerror(L, 1, "coroutine expected");
  const failed = co.status !== lua.LUA_OK && co.status !== lua.LUA_YIELD;
  if (co.status === lua.LUA_OK && co.ci !== co.base_ci) {
    return lauxlib.luaL_error(L, "cannot close a running coroutine");
  }
  lua.lua_pushboolean(L, !failed);
  if (failed) lua.lua_xmove(co, L, 1);
  co.ci = co.base_ci;
  co.status = lua.LUA_OK;
  lua.lua_settop(co, 0);
  return failed ? 2 : 1;
};
