import { lua } from "#fengari";
import type { ReadPattern, Received, Sent, Socket, SocketName } from "../../net/loop/socket";
import { type Failure, failure } from "../../net/result";
import type { ModuleHost } from "../host";
import { LuaError } from "../interop/calls";
import { type Crossing, type LuaValue, pushAll, text, toCrossing } from "../interop/values";

/** A script's own object with LuaSocket's methods, as a socket. A method that it lacks is an error when needed. */
export class ForeignSocket implements Socket {
  readonly #host: ModuleHost;
  readonly object: LuaValue;

  constructor(host: ModuleHost, object: LuaValue) {
    this.#host = host;
    this.object = object;
  }

  getfd(): number {
    return this.#call("getfd", [], (L, at) => lua.lua_tonumber(L, at));
  }

  settimeout(seconds: number | null): void {
    this.#call("settimeout", [seconds], () => {});
  }

  receive(pattern: ReadPattern): Received {
    return this.#call("receive", [pattern], (L, at): Received => {
      if (lua.lua_isstring(L, at)) return { data: lua.lua_tostring(L, at)! };
      return { err: text(L, at + 1) ?? "closed", partial: lua.lua_tostring(L, at + 2) ?? new Uint8Array() };
    });
  }

  send(data: Uint8Array): Sent {
    return this.#call("send", [data], (L, at): Sent => {
      if (lua.lua_isnumber(L, at)) return { sent: lua.lua_tonumber(L, at) };
      return { err: text(L, at + 1) ?? "closed", sent: lua.lua_tonumber(L, at + 2) };
    });
  }

  dirty(): boolean {
    return this.#call("dirty", [], (L, at) => lua.lua_toboolean(L, at));
  }

  close(): void {
    this.#call("close", [], () => {});
  }

  accept(): Socket | Failure {
    return this.#call("accept", [], (L, at) => {
      const socket = this.#host.sockets.at(L, at);
      return socket ?? failure(text(L, at + 1) ?? "timeout");
    });
  }

  setpeername(host: string, port: number): true | Failure {
    return this.#call("setpeername", [host, port], success);
  }

  getpeername(): SocketName | Failure {
    return this.#call("getpeername", [], name);
  }

  getsockname(): SocketName | Failure {
    return this.#call("getsockname", [], name);
  }

  setoption(option: string, value: unknown): true | Failure {
    return this.#call("setoption", [option, value as Crossing], success);
  }

  /** Calls a method of the object and reads its results, which stand on the stack from `at` on. */
  #call<T>(method: string, args: readonly Crossing[], read: (L: lua.lua_State, at: number) => T): T {
    const { L } = this.#host;
    const base = lua.lua_gettop(L);
    lua.lua_checkstack(L, lua.LUA_MINSTACK);
    this.object.push(L);
    lua.lua_getfield(L, -1, method);
    lua.lua_insert(L, -2);
    pushAll(L, args);
    if (lua.lua_pcall(L, args.length + 1, 3, 0) !== lua.LUA_OK) {
      const error = toCrossing(L, -1);
      lua.lua_settop(L, base);
      throw new LuaError(error);
    }
    const result = read(L, base + 1);
    lua.lua_settop(L, base);
    return result;
  }
}

function success(L: lua.lua_State, at: number): true | Failure {
  return lua.lua_toboolean(L, at) ? true : failure(text(L, at + 1) ?? "error");
}

function name(L: lua.lua_State, at: number): SocketName | Failure {
  const host = text(L, at);
  if (host === undefined) return failure(text(L, at + 1) ?? "error");
  return lua.lua_isnumber(L, at + 1) ? { host, port: lua.lua_tonumber(L, at + 1) } : { host };
}
