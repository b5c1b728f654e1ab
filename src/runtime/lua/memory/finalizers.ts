import { lauxlib, lua } from "#fengari";
import type { Value } from "./objects";

/** `CIST_FIN` of lstate.js: the call runs a finalizer. */
const CIST_FIN = 1 << 8;

/**
 * Calls the `__gc` metamethod of a table or userdata as `GCTM` of lgc.c does: protected, without hooks.
 *
 * @param raises whether an error in it is raised as `error in __gc metamethod (…)`
 */
export function callFinalizer(L: lua.lua_State, object: Value, raises: boolean): void {
  const { ci, top, allowhook } = L;
  const frameTop = ci.top;
  if (!lua.lua_checkstack(L, lua.LUA_MINSTACK)) return;
  lua.lua_pushnil(L);
  const slot = L.stack[L.top - 1]!;
  slot.type = object.type;
  slot.value = object.value;
  if (lauxlib.luaL_getmetafield(L, -1, "__gc") === lua.LUA_TFUNCTION) {
    lua.lua_insert(L, -2);
    L.allowhook = 0;
    ci.callstatus |= CIST_FIN;
    const status = lua.lua_pcall(L, 1, 0, 0);
    ci.callstatus &= ~CIST_FIN;
    L.allowhook = allowhook;
    if (status !== lua.LUA_OK && raises) raise(L, status);
  }
  lua.lua_settop(L, lua.lua_gettop(L) + top - L.top);
  ci.top = frameTop;
}

function raise(L: lua.lua_State, status: number): never {
  if (status === lua.LUA_ERRRUN) {
    const message = lua.lua_type(L, -1) === lua.LUA_TSTRING ? lua.lua_tostring(L, -1)! : "no message";
    lua.lua_pushfstring(L, "error in __gc metamethod (%s)", message);
  }
  return lua.lua_error(L);
}
