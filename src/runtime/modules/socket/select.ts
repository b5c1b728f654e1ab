import { lua } from "#fengari";
import { DeadlockError } from "../../net/luasocket/blocking";
import { DatagramSocket } from "../../net/luasocket/datagram-socket";
import { StreamSocket } from "../../net/luasocket/stream-socket";
import type { ModuleHost } from "../host";
import { UsageError } from "../interop/calls";
import { type Crossing, LuaValue, number } from "../interop/values";

type Direction = "receive" | "send";

interface Candidate {
  value: LuaValue;
  isReady: (direction: Direction) => boolean;
}

/** `socket.select(receivers, senders, timeout)`: the ready ones as lists that also have each socket as a key. */
export function select(host: ModuleHost, L: lua.lua_State): readonly Crossing[] {
  const receivers = candidates(host, L, 1);
  const senders = candidates(host, L, 2);
  const ready = () => {
    const readable = receivers.filter(({ isReady }) => isReady("receive"));
    const writable = senders.filter(({ isReady }) => isReady("send"));
    return readable.length + writable.length > 0 ? { readable, writable } : undefined;
  };
  const timeout = number(L, 3);
  const limit = timeout === undefined || timeout < 0 ? null : timeout;
  const result = ready() ?? host.system.block(ready, limit);
  if (typeof result === "object") return [list(result.readable), list(result.writable)];
  if (result === "deadlock") throw new DeadlockError("select would block for ever");
  return [list([]), list([]), "timeout"];
}

function candidates(host: ModuleHost, L: lua.lua_State, index: number): Candidate[] {
  if (!lua.lua_istable(L, index)) return [];
  const found: Candidate[] = [];
  for (let n = 1; n <= lua.lua_rawlen(L, index); n++) {
    lua.lua_rawgeti(L, index, n);
    const socket = host.sockets.at(L, -1);
    if (!(socket instanceof StreamSocket || socket instanceof DatagramSocket)) {
      throw new UsageError(`bad argument #${index} to 'select' (socket expected)`);
    }
    found.push({ value: new LuaValue(L, -1), isReady: (direction) => socket.isReady(direction) });
    lua.lua_pop(L, 1);
  }
  return found;
}

function list(ready: readonly Candidate[]): Crossing {
  return {
    push(L) {
      lua.lua_createtable(L, ready.length, ready.length);
      ready.forEach(({ value }, position) => {
        value.push(L);
        lua.lua_rawseti(L, -2, position + 1);
        value.push(L);
        lua.lua_pushinteger(L, position + 1);
        lua.lua_rawset(L, -3);
      });
    },
  };
}
