import { type LuaCFunction, lauxlib, lua, to_luastring } from "#fengari";

/** Opens a module that is written in Lua. Its functions' errors name it as `=name`. */
export function luaModule(name: string, source: string): LuaCFunction {
  return (L) => {
    const bytes = to_luastring(source);
    if (lauxlib.luaL_loadbufferx(L, bytes, bytes.length, `=${name}`, "t") !== lua.LUA_OK)
      return lua.lua_error(L);
    lua.lua_pushstring(L, name);
    lua.lua_call(L, 1, 1);
    return 1;
  };
}
