import { lua } from "#fengari";
import { debugLog } from "./debug-log.ts";
import type { Host } from "./host.ts";
import { setPackagePath } from "./package-path.ts";
import { Pusher } from "./pusher.ts";
import { openRequest } from "./request.ts";

/** Functions that the gateway takes away from scripts: what would end it or load further code. */
const removedGlobals = ["load", "loadfile", "loadstring", "dofile", "debug"];

/** Gives a fresh state of a script what the gateway gives it, in the gateway's order. */
export function openGlobals(host: Host): void {
  const { L } = host.machine;
  for (const name of removedGlobals) {
    lua.lua_pushnil(L);
    lua.lua_setglobal(L, name);
  }
  lua.lua_getglobal(L, "os");
  lua.lua_pushnil(L);
  lua.lua_setfield(L, -2, "exit");
  lua.lua_pop(L, 1);
  setPackagePath(host, L);
  lua.lua_pushlightuserdata(L, host);
  lua.lua_pushcclosure(L, debugLog(host), 1);
  lua.lua_setglobal(L, "RGWDebugLog");
  const pusher = new Pusher(host);
  if (host.state !== null) openRequest(host, L, pusher, host.state);
}
