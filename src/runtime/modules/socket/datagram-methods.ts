import { type LuaRegistration, lauxlib, type lua } from "#fengari";
import { DatagramSocket } from "../../net/luasocket/datagram-socket";
import { isFailure } from "../../net/result";
import type { ModuleHost } from "../host";
import { returning } from "../interop/calls";
import { type Crossing, float, number, text } from "../interop/values";
import { address, optionValue } from "./arguments";
import { done, nameResults, outcome } from "./results";

/** Methods of LuaSocket's UDP and unix datagram objects. */
export function datagramMethods(host: ModuleHost): LuaRegistration {
  const method = (body: (socket: DatagramSocket, L: lua.lua_State) => readonly Crossing[]) =>
    returning((L) => body(host.sockets.check(L, 1, DatagramSocket), L));
  const connect = method((socket, L) => {
    if (text(L, 2) === "*") return outcome(socket.connect(undefined));
    return outcome(socket.connect(address(L, 2, socket.family)));
  });
  const bind = method((socket, L) => outcome(socket.bind(address(L, 2, socket.family))));
  return {
    connect,
    setpeername: connect,
    bind,
    setsockname: bind,
    send: method((socket, L) => sent(socket.send(lauxlib.luaL_checkstring(L, 2)))),
    sendto: method((socket, L) =>
      sent(socket.send(lauxlib.luaL_checkstring(L, 2), address(L, 3, socket.family))),
    ),
    receive: method((socket, L) => {
      const result = socket.receiveFrom(number(L, 2));
      return isFailure(result) ? [undefined, result.err] : [result.data];
    }),
    receivefrom: method((socket, L) => {
      const result = socket.receiveFrom(number(L, 2));
      if (isFailure(result)) return [undefined, result.err];
      const { from } = result;
      if (from?.kind === "unix") return [result.data, from.path];
      return [result.data, from?.host, from && float(from.port)];
    }),
    settimeout: method((socket, L) => {
      socket.settimeout(number(L, 2) ?? null);
      return [done];
    }),
    gettimeout: method(({ timeout: { block, total } }) => [block ?? undefined, total ?? undefined]),
    setoption: method((socket, L) => outcome(socket.setoption(text(L, 2) ?? "", optionValue(L, 3)))),
    getsockname: method((socket) => nameResults(socket.getsockname())),
    getpeername: method((socket) => nameResults(socket.getpeername())),
    getfd: method((socket) => [float(socket.getfd())]),
    setfd: method(() => []),
    dirty: method((socket) => [socket.dirty()]),
    close: method((socket) => {
      socket.close();
      return [done];
    }),
  };
}

function sent(result: ReturnType<DatagramSocket["send"]>): readonly Crossing[] {
  return "err" in result ? [undefined, result.err] : [float(result.sent)];
}
