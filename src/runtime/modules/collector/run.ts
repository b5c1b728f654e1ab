import { lauxlib, lua } from "#fengari";
import { VirtualClock } from "../../lua/clock";
import type { Ending } from "../../lua/ending";
import { Machine } from "../../lua/machine";
import { concat, encode } from "../../net/bytes";
import type { Compat } from "../../net/loop/config";
import type { NetEvent } from "../../net/virtual/events";
import { VirtualWorld } from "../../net/virtual/world";
import { ModuleHost } from "../host";
import { luaFunction } from "../interop/calls";
import { collectorModules, preload, rockModules } from "../open";
import { load, openFiles, type ReadFile } from "./files";

export interface CollectorOptions {
  /** Path of the script, as messages tell it. */
  script: string;
  /** Arguments after the script: `arg[1]` and on. */
  args?: readonly string[];
  readFile: ReadFile;
  stdout: (bytes: Uint8Array) => void;
  seed?: number;
  compat?: Compat;
  observe?: (event: NetEvent) => void;
  shouldStop?: () => boolean;
  /** Told of the process's own environment; nothing by default. */
  getenv?: (name: string) => string | undefined;
}

/** How a collector script ended: its chunk returned, raised an error, or the run was left. */
export type CollectorEnd = Ending | { kind: "unreadable"; message: string };

/**
 * Runs a script against `net.server` as `lua SCRIPT` would, on a virtual network of its own. Its `loop` ends when
 * nothing can happen any more.
 */
export function runCollector(options: CollectorOptions): CollectorEnd {
  const world = new VirtualWorld({
    seed: options.seed ?? 1,
    ...(options.observe ? { observe: options.observe } : {}),
  });
  const process = world.process(options.script);
  const machine = new Machine({
    clock: new VirtualClock(world.now * 1000),
    seed: options.seed ?? 1,
    stdout: options.stdout,
    ...(options.shouldStop ? { shouldStop: options.shouldStop } : {}),
  });
  const { L } = machine;
  const host = new ModuleHost(L, { process, ...(options.compat ? { compat: options.compat } : {}) });
  for (const modules of Object.values(rockModules(host))) preload(L, modules);
  preload(L, collectorModules(host));
  openFiles(L, options.readFile, folderOf(options.script));
  defineGlobals(L, options);
  if (!load(L, options.readFile, options.script)) {
    return { kind: "unreadable", message: lua.lua_tojsstring(L, -1) ?? "" };
  }
  const end = machine.run(0);
  process.exit();
  machine.close();
  return end;
}

/** `arg`, `print` and `os.getenv`, as the stand-alone interpreter has them. */
function defineGlobals(L: lua.lua_State, options: CollectorOptions): void {
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
