import { type LuaRegistration, lauxlib, type lua } from "#fengari";
import { concat } from "../../net/bytes";
import { StreamSocket } from "../../net/luasocket/stream-socket";
import { isFailure } from "../../net/result";
import type { ModuleHost } from "../host";
import { returning } from "../interop/calls";
import { type Crossing, float, text } from "../interop/values";
import { address, optionValue, readPattern, timeout } from "./arguments";
import { done, nameResults, outcome, receivedResults, sentResults } from "./results";

/** Methods of LuaSocket's TCP or unix stream objects. */
export function streamMethods(host: ModuleHost, family: "unix" | "tcp"): LuaRegistration {
  const method = (body: (socket: StreamSocket, L: lua.lua_State) => readonly Crossing[]) =>
    returning((L) => body(host.sockets.check(L, 1, StreamSocket), L));
  const connect = method((socket, L) => outcome(socket.connect(address(L, 2, family))));
  const bind = method((socket, L) => outcome(socket.bind(address(L, 2, family))));
  const common: LuaRegistration = {
    connect,
    bind,
    setpeername: connect,
    setsockname: bind,
    listen: method((socket, L) => outcome(socket.listen(Number(lauxlib.luaL_optnumber(L, 2, 32))))),
    accept: method((socket) => {
      const accepted = socket.accept();
      return isFailure(accepted) ? [undefined, accepted.err] : [host.sockets.value(accepted)];
    }),
    send: method(send),
    receive: method((socket, L) => receive(socket, L)),
    close: method((socket) => {
      socket.close();
      return [done];
    }),
    shutdown: method((socket, L) => {
      const how = text(L, 2) ?? "both";
      socket.shutdown(how === "receive" || how === "send" ? how : "both");
      return [done];
    }),
    settimeout: method((socket, L) => {
      const { seconds, mode } = timeout(L, 2);
      socket.settimeout(seconds, mode);
      return [done];
    }),
    gettimeout: method(({ timeout: { block, total } }) => [block ?? undefined, total ?? undefined]),
    setoption: method((socket, L) =>
      outcome(socket.setoption(lauxlib.luaL_checkstring(L, 2) && text(L, 2)!, optionValue(L, 3))),
    ),
    getoption: method((socket, L) => [socket.getoption(text(L, 2) ?? "") as Crossing]),
    getsockname: method((socket) => nameResults(socket.getsockname())),
    getfd: method((socket) => [float(socket.getfd())]),
    setfd: method(() => []),
    dirty: method((socket) => [socket.dirty()]),
  };
  if (family === "unix") return common;
  return {
    ...common,
    getpeername: method((socket) => nameResults(socket.getpeername())),
    getfamily: method(() => ["inet"]),
  };
}

/** `send(data, i, j)`: the part from the i-th to the j-th byte; tells the index of the last byte sent. */
function send(socket: StreamSocket, L: lua.lua_State): readonly Crossing[] {
  const data = lauxlib.luaL_checkstring(L, 2);
  const from = position(Number(lauxlib.luaL_optnumber(L, 3, 1)), data.length);
  const to = position(Number(lauxlib.luaL_optnumber(L, 4, -1)), data.length);
  const before = Math.max(from, 1) - 1;
  return sentResults(socket.send(data.subarray(before, Math.max(before, to))), before);
}

function position(index: number, length: number): number {
  return index < 0 ? length + index + 1 : index;
}

/** `receive(pattern, prefix)`: the prefix stands before what is received and counts for a number of bytes. */
function receive(socket: StreamSocket, L: lua.lua_State): readonly Crossing[] {
  const prefix = lauxlib.luaL_optstring(L, 3, "");
  const pattern = readPattern(L, 2);
  if (!(prefix instanceof Uint8Array) || prefix.length === 0) return receivedResults(socket.receive(pattern));
  if (typeof pattern === "number" && pattern <= prefix.length) return [prefix, undefined, undefined];
  const result = socket.receive(typeof pattern === "number" ? pattern - prefix.length : pattern);
  if ("data" in result) return receivedResults({ data: concat([prefix, result.data]) });
  return receivedResults({ err: result.err, partial: concat([prefix, result.partial]) });
}
