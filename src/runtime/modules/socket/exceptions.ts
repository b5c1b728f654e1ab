import { type LuaCFunction, type LuaRegistration, lua } from "#fengari";

/**
 * LuaSocket's exceptions: `try` raises its second argument, wrapped in a table, when the first is nil or false;
 * `protect` turns such an error into nil and the value; `newtry` calls a function before it raises.
 */
export const exceptionFunctions: LuaRegistration = {
  try: (L) => tryOr(L),
  newtry: (L) => {
    lua.lua_settop(L, 1);
    lua.lua_pushcclosure(L, tryWithFinalizer, 1);
    return 1;
  },
  protect: (L) => {
    lua.lua_settop(L, 1);
    lua.lua_pushcclosure(L, protectedCall, 1);
    return 1;
  },
  skip: (L) => {
    const count = Number(lua.lua_tointeger(L, 1));
    return Math.max(0, lua.lua_gettop(L) - 1 - count);
  },
};

const tryWithFinalizer: LuaCFunction = (L) => tryOr(L, lua.lua_upvalueindex(1));

function tryOr(L: lua.lua_State, finalizer?: number): number {
  if (lua.lua_toboolean(L, 1)) return lua.lua_gettop(L);
  lua.lua_settop(L, 2);
  if (finalizer !== undefined && lua.lua_isfunction(L, finalizer)) {
    lua.lua_pushvalue(L, finalizer);
    lua.lua_pcall(L, 0, 0, 0);
  }
  lua.lua_settop(L, 2);
  lua.lua_createtable(L, 1);
  lua.lua_insert(L, 2);
  lua.lua_rawseti(L, 2, 1);
  return lua.lua_error(L);
}

function protectedCall(L: lua.lua_State): number {
  lua.lua_pushvalue(L, lua.lua_upvalueindex(1));
  lua.lua_insert(L, 1);
  if (lua.lua_pcall(L, lua.lua_gettop(L) - 1, lua.LUA_MULTRET, 0) === lua.LUA_OK) return lua.lua_gettop(L);
  if (!lua.lua_istable(L, -1)) return lua.lua_error(L);
  lua.lua_pushnil(L);
  lua.lua_rawgeti(L, -2, 1);
  return 2;
}
