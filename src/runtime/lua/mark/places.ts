import type { CallInfo, lua } from "#fengari";

/** `CIST_LUA` and `CIST_FRESH` of lstate.js: the call runs a Lua function; a C function, or the host, made it. */
const CIST_LUA = 1 << 1;
const CIST_FRESH = 1 << 3;

/**
 * Whether nothing but Lua functions that called each other stand on the stack of the running thread, which is the main
 * one. A call through a C function, a metamethod or a resume has a part on the host's stack, which nothing can put back.
 */
export function isOnlyLua(L: lua.lua_State): boolean {
  if (L.l_G.mainthread !== L) return false;
  let ci: CallInfo = L.ci;
  while ((ci.callstatus & (CIST_LUA | CIST_FRESH)) === CIST_LUA) {
    if (ci.previous === null) return false;
    ci = ci.previous;
  }
  return (ci.callstatus & CIST_LUA) !== 0 && ci.previous === L.base_ci;
}
