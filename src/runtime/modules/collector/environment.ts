import { lauxlib, lua } from "#fengari";
import { concat, encode } from "../../net/bytes";
import type { ModuleHost } from "../host";
import { luaFunction } from "../interop/calls";
import { collectorModules, preload, rockModules } from "../open";
import { openFiles, type ReadFile } from "./files";

/** What a collector script finds around itself. */
export interface EnvironmentOptions {
  /** Path of the script, as messages tell it. */
  script: string;
  /** Arguments after the script: `arg[1]` and on. */
  args?: readonly string[];
  readFile: ReadFile;
  stdout: (bytes: Uint8Array) => void;
  /** Told of the process's own environment; nothing by default. */
  getenv?: (name: string) => string | undefined;
}

/** Opens all modules, files beside the script, and what the stand-alone interpreter has. */
export function openEnvironment(L: lua.lua_State, host: ModuleHost, options: EnvironmentOptions): void {
  for (const modules of Object.values(rockModules(host))) preload(L, modules);
  preload(L, collectorModules(host));
  openFiles(L, options.readFile, folderOf(options.script));
  defineGlobals(L, options);
}

/** `arg`, `print` and `os.getenv`, as the stand-alone interpreter has them. */
function defineGlobals(L: lua.lua_State, options: EnvironmentOptions): void {
  lua.lua_newtable(L);
  [options.script, ...(options.args ?? [])].forEach((text, index) => {
    lua.lua_pushstring(L, text);
    lua.lua_rawseti(L, -2, index);
  });
  lua.lua_setglobal(L, "arg");
  lua.lua_register(L, "print", (state) => print(state, options.stdout));
  lua.lua_getglobal(L, "os");
  lua.lua_pushcfunction(
    L,
    luaFunction((state) => {
      lua.lua_pushstring(state, options.getenv?.(lua.lua_tojsstring(state, 1) ?? "") ?? null);
      return 1;
    }),
  );
  lua.lua_setfield(L, -2, "getenv");
  lua.lua_pop(L, 1);
}

function print(L: lua.lua_State, stdout: (bytes: Uint8Array) => void): number {
  const count = lua.lua_gettop(L);
  const parts: Uint8Array[] = [];
  for (let index = 1; index <= count; index++) {
    if (index > 1) parts.push(encode("\t"));
    parts.push(lauxlib.luaL_tolstring(L, index));
    lua.lua_pop(L, 1);
  }
  stdout(concat([...parts, encode("\n")]));
  return 0;
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "." : path.slice(0, slash);
}
