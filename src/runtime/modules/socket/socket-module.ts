import { type LuaRegistration, lauxlib, lua } from "#fengari";
import type { Socket } from "../../net/loop/socket";
import { isFailure } from "../../net/result";
import type { ModuleHost } from "../host";
import { returning } from "../interop/calls";
import { float, number } from "../interop/values";
import { hostAndPort } from "./arguments";
import { dnsFunctions } from "./dns";
import { exceptionFunctions } from "./exceptions";
import { select } from "./select";

/** Functions of LuaSocket's `socket`. */
function socketFunctions(host: ModuleHost): LuaRegistration {
  const { library, sockets } = host;
  const create = (kind: string) => returning(() => [sockets.value(library.create(kind) as Socket)]);
  const kinds = ["tcp", "tcp4", "tcp6", "udp", "udp4", "udp6"];
  const connect = returning((L) => {
    const socket = library.stream("tcp");
    const connected = socket.connect({ kind: "tcp", ...hostAndPort(L, 1) });
    if (!isFailure(connected)) return [sockets.value(socket)];
    socket.close();
    return [undefined, connected.err];
  });
  return {
    ...Object.fromEntries(kinds.map((kind) => [kind, create(kind)])),
    ...exceptionFunctions,
    connect,
    connect4: connect,
    connect6: connect,
    bind: returning((L) => {
      const { host: address, port } = hostAndPort(L, 1);
      const socket = library.bind(address, port, number(L, 3));
      return isFailure(socket) ? [undefined, socket.err] : [sockets.value(socket)];
    }),
    select: returning((L) => select(host, L)),
    sleep: returning((L) => {
      host.system.sleep(Number(lauxlib.luaL_checknumber(L, 1)));
      return [];
    }),
    gettime: returning(() => [float(host.system.clock.wall())]),
  };
}

/** Opens `socket`. */
export function openSocket(host: ModuleHost): (L: lua.lua_State) => number {
  return (L) => {
    lauxlib.luaL_newlib(L, socketFunctions(host));
    lauxlib.luaL_newlib(L, dnsFunctions(host));
    lua.lua_setfield(L, -2, "dns");
    setFields(L, {
      _VERSION: "LuaSocket 3.0.0",
      _SETSIZE: 1024,
      _DATAGRAMSIZE: 8192,
      _SOCKETINVALID: -1,
      BLOCKSIZE: 2048,
    });
    return 1;
  };
}

/** Opens `socket.unix`: `stream`, `dgram`, and the module itself is called for a stream. */
export function openUnix(host: ModuleHost): (L: lua.lua_State) => number {
  const stream = returning(() => [host.sockets.value(host.library.stream("unix"))]);
  const dgram = returning(() => [host.sockets.value(host.library.datagram("unix"))]);
  return (L) => {
    lauxlib.luaL_newlib(L, { stream, dgram, tcp: stream, udp: dgram });
    lauxlib.luaL_newlib(L, { __call: stream });
    lua.lua_setmetatable(L, -2);
    return 1;
  };
}

function setFields(L: lua.lua_State, fields: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") lua.lua_pushstring(L, value);
    else lua.lua_pushinteger(L, value);
    lua.lua_setfield(L, -2, name);
  }
}
