import { lauxlib, lua, lualib } from "#fengari";
import { collectGarbage } from "./collectgarbage";
import { openStandardLibrary } from "./index";
import { luaopen_io } from "./io";
import { hostFunctions } from "./load";
import { openLua54 } from "./lua54";
import { luaopen_os } from "./os";
import { luaopen_package } from "./package";

/** Opens every library of a machine. What they need of it they take from `l_G.services` when they are called. */
export function openAllLibraries(L: lua.lua_State, version: "5.3" | "5.4"): void {
  openStandardLibrary(L, { seed: 0 });
  lua.lua_pushglobaltable(L);
  lauxlib.luaL_setfuncs(L, hostFunctions, 0);
  lua.lua_pop(L, 1);
  const libraries = [
    ["package", luaopen_package(version)],
    ["io", luaopen_io],
    ["os", luaopen_os],
    ["debug", lualib.luaopen_debug],
  ] as const;
  for (const [name, open] of libraries) {
    lauxlib.luaL_requiref(L, name, open, true);
    lua.lua_pop(L, 1);
  }
  if (version === "5.4") openLua54(L);
  lua.lua_pushcfunction(L, collectGarbage);
  lua.lua_setglobal(L, "collectgarbage");
}
