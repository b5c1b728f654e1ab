import { lauxlib, lua, lualib } from "#fengari";

/** What the standard library takes from the case. */
export interface StandardLibraryOptions {
  /** Where `math.random` starts until the script calls `math.randomseed`. */
  readonly seed: number;
}

/**
 * Opens what needs nothing of a host: the base functions, coroutine, table, string, utf8 and math.
 * `print`, `dofile` and `loadfile`, io, os, package and debug are the machine's.
 */
export function openStandardLibrary(L: lua.lua_State, _options: StandardLibraryOptions): void {
  const libraries = [
    ["_G", lualib.luaopen_base],
    ["coroutine", lualib.luaopen_coroutine],
    ["table", lualib.luaopen_table],
    ["string", lualib.luaopen_string],
    ["utf8", lualib.luaopen_utf8],
    ["math", lualib.luaopen_math],
  ] as const;
  for (const [name, open] of libraries) {
    lauxlib.luaL_requiref(L, name, open, true);
    lua.lua_pop(L, 1);
  }
}
