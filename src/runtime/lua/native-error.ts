import { lauxlib, lua } from "#fengari";
import { Fault } from "./unwind";

/** V8, JavaScriptCore and SpiderMonkey. */
const STACK = /call stack size exceeded|too much recursion/i;
const MEMORY =
  /allocation failed|invalid (typed )?array( buffer)? length|invalid string length|out of memory/i;

/**
 * What a JavaScript error inside the VM means to the script (fengari's `lua_atnativeerror`): a JavaScript stack or
 * heap that is exhausted is Lua's own error; anything else is a mistake of ours and leaves the state.
 */
export function nativeError(L: lua.lua_State): number {
  const error = lua.lua_touserdata(L, 1);
  const text = error instanceof Error ? error.message : "";
  if (STACK.test(text)) return lauxlib.luaL_error(L, "stack overflow");
  if (MEMORY.test(text)) return L.l_G.meter.raise(lua.LUA_ERRMEM);
  throw new Fault(error);
}
