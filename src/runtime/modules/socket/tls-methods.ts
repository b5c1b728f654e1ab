import { type LuaRegistration, lauxlib, lua } from "#fengari";
import { LuaSecSocket } from "../../net/luasocket/tls-socket";
import type { ModuleHost } from "../host";
import { returning } from "../interop/calls";
import { type Crossing, float, number, text } from "../interop/values";
import { readPattern, timeout } from "./arguments";
import { serverNames } from "./contexts";
import { done, receivedResults, sentResults } from "./results";

/** Methods of LuaSec's connection objects. */
export function tlsMethods(host: ModuleHost): LuaRegistration {
  const method = (body: (socket: LuaSecSocket, L: lua.lua_State) => readonly Crossing[]) =>
    returning((L) => body(host.sockets.check(L, 1, LuaSecSocket), L));
  return {
    dohandshake: method((socket) => {
      const result = socket.dohandshake();
      return result === true ? [true] : [false, result.err];
    }),
    sni: method((socket, L) => {
      if (lua.lua_istable(L, 2)) socket.sni(serverNames(host, L, 2), lua.lua_toboolean(L, 3));
      else socket.sni(text(L, 2) ?? "");
      return [];
    }),
    setdane: method((socket, L) => [socket.setdane(text(L, 2) ?? "")]),
    settlsa: method((socket, L) => {
      const [use, select, match] = [2, 3, 4].map((index) => number(L, index) ?? 0);
      socket.settlsa(use!, select!, match!, lauxlib.luaL_checkstring(L, 5));
      return [true];
    }),
    send: method((socket, L) => sentResults(socket.send(lauxlib.luaL_checkstring(L, 2)))),
    receive: method((socket, L) => receivedResults(socket.receive(readPattern(L, 2)))),
    settimeout: method((socket, L) => {
      const { seconds, mode } = timeout(L, 2);
      socket.settimeout(seconds, mode);
      return [done];
    }),
    close: method((socket) => {
      socket.close();
      return [];
    }),
    getfd: method((socket) => [float(socket.getfd())]),
    dirty: method((socket) => [socket.dirty()]),
    getsniname: method((socket) => [socket.getsniname()]),
    info: method((socket, L) => info(socket, text(L, 2))),
  };
}

function info(socket: LuaSecSocket, name: string | undefined): readonly Crossing[] {
  const all = { ...socket.info() } as Record<string, string | undefined>;
  if (name !== undefined) return [all[name]];
  const push = (L: lua.lua_State) => {
    lua.lua_newtable(L);
    for (const [key, value] of Object.entries(all)) {
      if (value === undefined) continue;
      lua.lua_pushstring(L, value);
      lua.lua_setfield(L, -2, key);
    }
  };
  return [{ push }];
}
