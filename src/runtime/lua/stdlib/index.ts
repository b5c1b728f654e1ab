import { lauxlib, lua, lualib } from "#fengari";
import { luaopen_base } from "./base";
import { luaopen_bit32 } from "./bit32";
import { luaopen_math } from "./math";
import { Random } from "./random";
import { luaopen_string } from "./string";
import { luaopen_table } from "./table";

/** What the standard library takes from the case. */
export interface StandardLibraryOptions {
  /** Where `math.random` starts until the script calls `math.randomseed`; its low 32 bits count. */
  readonly seed: number;
}

/**
 * Opens what needs nothing of a host: the base functions, coroutine, table, string, utf8, bit32 and math.
 * `print`, `dofile`, `loadfile` and `collectgarbage` are still fengari's: the machine replaces them and opens io,
 * os, package and debug.
 */
export function openStandardLibrary(L: lua.lua_State, options: StandardLibraryOptions): void {
  L.l_G.random = new Random(options.seed);
  const libraries = [
    ["_G", luaopen_base],
    ["coroutine", lualib.luaopen_coroutine],
    ["table", luaopen_table],
    ["string", luaopen_string],
    ["utf8", lualib.luaopen_utf8],
    ["bit32", luaopen_bit32],
    ["math", luaopen_math],
  ] as const;
  for (const [name, open] of libraries) {
    lauxlib.luaL_requiref(L, name, open, true);
    lua.lua_pop(L, 1);
  }
}
