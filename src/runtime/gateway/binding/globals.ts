import { lua } from "#fengari";
import { openData } from "./data";
import { debugLog } from "./debug-log";
import type { Host } from "./host";
import { setPackagePath } from "./package-path";
import { Pusher } from "./pusher";
import { openRequest } from "./request";
import { openRgwTable } from "./rgw-table";

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
  if (host.state !== null) openRequest(host, L, new Pusher(host), host.state);
  if (host.rgwTable !== null) openRgwTable(host, L, host.rgwTable);
  if (host.chunk !== null) openData(host, L, host.chunk);
  if (host.release.abortCode !== null && canAbort(host)) {
    lua.lua_pushinteger(L, host.release.abortCode);
    lua.lua_setglobal(L, "RGW_ABORT_REQUEST");
  }
}

/** The contexts that have RGW_ABORT_REQUEST; in postRequest it is there, but without effect. */
function canAbort({ context }: Host): boolean {
  return context === "preRequest" || context === "postRequest";
}
