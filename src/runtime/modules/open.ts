import { type LuaCFunction, type LuaRegistration, lauxlib, lua } from "#fengari";
import { VirtualProcess } from "../net/virtual/process";
import type { ModuleHost } from "./host";
import { luaModule } from "./http/chunk";
import { http } from "./http/http";
import { ltn12 } from "./http/ltn12";
import { mime, openMimeCore } from "./http/mime";
import { url } from "./http/url";
import { openCjson } from "./json/cjson";
import { openLuaJson } from "./json/luajson";
import { openLunajson } from "./json/lunajson";
import { openNetServer } from "./server/net-server";
import { openSocket, openUnix } from "./socket/socket-module";
import { openSsl } from "./socket/ssl-module";
import { openIndexedHeap } from "./util/heap";
import { openLogger } from "./util/logger";
import { openPoll } from "./util/poll";
import { idFunctions, netFunctions, tableFunctions, timeFunctions } from "./util/small";
import { timerFunctions } from "./util/timer";
import { openWorld } from "./world-module";

/** Opens a module: pushes it. */
export type Opener = LuaCFunction;

const library =
  (functions: () => LuaRegistration): Opener =>
  (L) => {
    lauxlib.luaL_newlib(L, functions());
    return 1;
  };

/** The modules that a package of luarocks brings, by the name of the rock. */
export function rockModules(host: ModuleHost): Record<string, Record<string, Opener>> {
  return {
    luasocket: {
      socket: openSocket(host),
      "socket.core": openSocket(host),
      "socket.unix": openUnix(host),
      "socket.url": luaModule("socket.url", url),
      "socket.http": luaModule("socket.http", http),
      ltn12: luaModule("ltn12", ltn12),
      mime: luaModule("mime", mime),
      "mime.core": openMimeCore,
    },
    luasec: { ssl: openSsl(host) },
    luajson: { json: openLuaJson },
    "lua-cjson": { cjson: openCjson(false), "cjson.safe": openCjson(true) },
    lunajson: { lunajson: openLunajson },
  };
}

/**
 * The modules that a collector script has besides: Prosody's event loop and what goes with it, and on a virtual network
 * the hands that move it.
 */
export function collectorModules(host: ModuleHost): Record<string, Opener> {
  const netServer: Opener = (L) => openNetServer(host)(L);
  return {
    "net.server": netServer,
    "net.server_epoll": netServer,
    "util.timer": library(() => timerFunctions(host)),
    "util.time": library(() => timeFunctions(host)),
    "util.indexedbheap": openIndexedHeap,
    "util.poll": openPoll(host),
    "util.logger": openLogger(host),
    "util.id": library(() => idFunctions(host)),
    "util.net": library(() => netFunctions),
    "util.table": library(() => tableFunctions),
    "util.xpcall": library(() => ({ xpcall: globalXpcall })),
    ...(host.system instanceof VirtualProcess && { "moonhook.world": openWorld(host, host.system) }),
  };
}

/** Makes modules known to `require`. They are opened when a script asks for them. */
export function preload(L: lua.lua_State, modules: Record<string, Opener>): void {
  lauxlib.luaL_getsubtable(L, lua.LUA_REGISTRYINDEX, lauxlib.LUA_PRELOAD_TABLE);
  for (const [name, open] of Object.entries(modules)) {
    lua.lua_pushcfunction(L, open);
    lua.lua_setfield(L, -2, name);
  }
  lua.lua_pop(L, 1);
}

/** util.xpcall is the language's own since Lua 5.2. */
const globalXpcall: LuaCFunction = (L) => {
  lua.lua_getglobal(L, "xpcall");
  lua.lua_insert(L, 1);
  lua.lua_call(L, lua.lua_gettop(L) - 1, lua.LUA_MULTRET);
  return lua.lua_gettop(L);
};
