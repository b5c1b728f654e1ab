import { lauxlib, lua } from "#fengari";
import type { ModuleHost } from "../host";
import { luaFunction } from "../interop/calls";
import { collectorModules, preload, rockModules } from "../open";
import { exit } from "./exit";

/** What a collector script finds around itself. */
export interface EnvironmentOptions {
  /** Path of the script, as messages tell it. */
  script: string;
  /** Arguments after the script: `arg[1]` and on, and the chunk's `...`. */
  args?: readonly string[];
  /** The process's own environment; empty by default. */
  getenv?: (name: string) => string | undefined;
}

/** Opens all modules, lets `require` find files beside the script, and sets what the stand-alone interpreter has. */
export function openEnvironment(L: lua.lua_State, host: ModuleHost, options: EnvironmentOptions): void {
  for (const modules of Object.values(rockModules(host))) preload(L, modules);
  preload(L, collectorModules(host));
  addToPath(L, folderOf(options.script));
  setArguments(L, options);
  lua.lua_getglobal(L, "os");
  lua.lua_pushcfunction(L, getenv(options));
  lua.lua_setfield(L, -2, "getenv");
  lua.lua_pushcfunction(L, exit);
  lua.lua_setfield(L, -2, "exit");
  lua.lua_pop(L, 1);
}

/** Pushes the script's chunk, by the state's own `loadfile`; or tells why it cannot be had. */
export function loadScript(L: lua.lua_State, script: string): string | undefined {
  lua.lua_getglobal(L, "loadfile");
  lua.lua_pushstring(L, script);
  lua.lua_call(L, 1, 2);
  const why = lua.lua_isnil(L, -2) ? (lua.lua_tojsstring(L, -1) ?? "") : undefined;
  lua.lua_pop(L, why === undefined ? 1 : 2);
  return why;
}

function addToPath(L: lua.lua_State, folder: string): void {
  lua.lua_getglobal(L, "package");
  lua.lua_getfield(L, -1, "path");
  lua.lua_pushstring(L, `${folder}/?.lua;${folder}/?/init.lua;${lua.lua_tojsstring(L, -1)}`);
  lua.lua_setfield(L, -3, "path");
  lua.lua_pop(L, 2);
}

function setArguments(L: lua.lua_State, { script, args = [] }: EnvironmentOptions): void {
  lua.lua_newtable(L);
  [script, ...args].forEach((text, index) => {
    lua.lua_pushstring(L, text);
    lua.lua_rawseti(L, -2, index);
  });
  lua.lua_setglobal(L, "arg");
}

function getenv({ getenv }: EnvironmentOptions) {
  return luaFunction((L) => {
    lauxlib.luaL_checkstring(L, 1);
    lua.lua_pushstring(L, getenv?.(lua.lua_tojsstring(L, 1)!) ?? null);
    return 1;
  });
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "." : path.slice(0, slash);
}
