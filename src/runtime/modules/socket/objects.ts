import { lauxlib, lua } from "#fengari";
import type { Socket } from "../../net/loop/socket";
import { DatagramSocket } from "../../net/luasocket/datagram-socket";
import { StreamSocket } from "../../net/luasocket/stream-socket";
import { LuaSecSocket } from "../../net/luasocket/tls-socket";
import type { ModuleHost } from "../host";
import { UsageError } from "../interop/calls";
import { LuaValue, type Pushable } from "../interop/values";
import { datagramMethods } from "./datagram-methods";
import { ForeignSocket } from "./foreign-socket";
import { streamMethods } from "./stream-methods";
import { tlsMethods } from "./tls-methods";

/** Metatables of the socket objects, by the names that LuaSocket and LuaSec give theirs. */
const metatables = {
  stream: "tcp{any}",
  unixstream: "unixstream{any}",
  datagram: "udp{any}",
  tls: "SSL:Connection",
};

/** Sockets as Lua sees them: userdata with methods. The same socket is always the same userdata. */
export class Sockets {
  readonly #host: ModuleHost;
  readonly #values = new WeakMap<Socket, LuaValue>();
  readonly #sockets = new WeakMap<object, Socket>();

  constructor(host: ModuleHost) {
    this.#host = host;
  }

  /** A socket as a value to push. */
  value(socket: Socket): Pushable {
    return { push: (L) => this.#push(L, socket) };
  }

  /** The socket at an index. A script's own object with LuaSocket's methods is one too; undefined: nothing such. */
  at(L: lua.lua_State, index: number): Socket | undefined {
    const identity = lua.lua_topointer(L, index);
    const known = identity ? this.#sockets.get(identity) : undefined;
    if (known || !lua.lua_istable(L, index)) return known;
    const object = new LuaValue(L, index);
    const foreign = new ForeignSocket(this.#host, object);
    this.#remember(foreign, object);
    return foreign;
  }

  /** The socket of a class at an index, for a method of that class. */
  check<S extends Socket>(L: lua.lua_State, index: number, kind: abstract new (...args: never[]) => S): S {
    const socket = this.at(L, index);
    if (!(socket instanceof kind)) throw new UsageError(`bad argument #${index} (socket expected)`);
    return socket;
  }

  #push(L: lua.lua_State, socket: Socket): void {
    const known = this.#values.get(socket);
    if (known) {
      known.push(L);
      return;
    }
    lua.lua_newuserdata(L);
    this.#setMetatable(L, socket);
    this.#remember(socket, new LuaValue(L, -1));
  }

  #remember(socket: Socket, value: LuaValue): void {
    this.#values.set(socket, value);
    if (value.identity) this.#sockets.set(value.identity, socket);
  }

  #setMetatable(L: lua.lua_State, socket: Socket): void {
    const { name, methods } = this.#classOf(socket);
    if (lauxlib.luaL_newmetatable(L, name)) {
      lauxlib.luaL_newlib(L, methods);
      lua.lua_setfield(L, -2, "__index");
      lua.lua_pushcfunction(L, (state) => this.#tostring(state));
      lua.lua_setfield(L, -2, "__tostring");
    }
    lua.lua_setmetatable(L, -2);
  }

  #classOf(socket: Socket) {
    if (socket instanceof StreamSocket) {
      const unix = socket.family === "unix";
      return {
        name: unix ? metatables.unixstream : metatables.stream,
        methods: streamMethods(this.#host, socket.family),
      };
    }
    if (socket instanceof DatagramSocket)
      return { name: metatables.datagram, methods: datagramMethods(this.#host) };
    return { name: metatables.tls, methods: tlsMethods(this.#host) };
  }

  #tostring(L: lua.lua_State): number {
    const socket = this.at(L, 1);
    const name =
      socket instanceof LuaSecSocket ? "SSL connection" : (socket as StreamSocket | DatagramSocket).className;
    lua.lua_pushstring(L, `${name}: 0x${(socket?.getfd() ?? 0).toString(16).padStart(8, "0")}`);
    return 1;
  }
}
