import { lauxlib, lua } from "#fengari";
import { Handle } from "../../net/loop/handle";
import type { Socket } from "../../net/loop/socket";
import type { ModuleHost } from "../host";
import { callLua, errorValue, luaFunction, UsageError } from "../interop/calls";
import { type Crossing, LuaValue, type Pushable, push, text } from "../interop/values";
import { ForeignSocket } from "../socket/foreign-socket";
import { readers, writers } from "./fields";
import { LuaListeners } from "./listeners";
import { boundMethod, isMethod, methodOfScript } from "./methods";

const metatable = "net.server interface";

type Overridable = "onreadable" | "onwritable" | "ondrain";

/**
 * Handles as Lua sees them: a table each, whose fields are the handle's. A method that a script sets on it takes
 * the place of the class's for that handle; any other field that it sets is its own.
 */
export class Handles {
  readonly #host: ModuleHost;
  readonly #tables = new WeakMap<Handle, LuaValue>();
  readonly #handles = new WeakMap<object, Handle>();
  readonly #classMethods = new Map<string, LuaValue>();

  constructor(host: ModuleHost) {
    this.#host = host;
  }

  /** A handle as a value to push. */
  value(handle: Handle): Pushable {
    return { push: (L) => this.#push(L, handle) };
  }

  at(L: lua.lua_State, index: number): Handle | undefined {
    const identity = lua.lua_topointer(L, index);
    return identity ? this.#handles.get(identity) : undefined;
  }

  check(L: lua.lua_State, index: number): Handle {
    const handle = this.at(L, index);
    if (!handle) throw new UsageError(`bad argument #${index} (connection expected)`);
    return handle;
  }

  /** A handle's socket as a script knows it. */
  socketOf(socket: unknown): Crossing {
    if (socket instanceof ForeignSocket) return socket.object;
    return socket ? this.#host.sockets.value(socket as Socket) : undefined;
  }

  /** The number that a watching handle was made with. */
  watched(handle: Handle): Crossing {
    return Object.hasOwn(handle, "getfd") ? handle.getfd() : undefined;
  }

  /** An argument of a log message as a value for Lua. */
  loggable(value: unknown): Crossing {
    if (value instanceof Handle) return this.value(value);
    return value instanceof Error ? errorValue(value) : (value as Crossing);
  }

  #push(L: lua.lua_State, handle: Handle): void {
    const known = this.#tables.get(handle);
    if (known) {
      known.push(L);
      return;
    }
    lua.lua_newtable(L);
    this.#setMetatable(L);
    const table = new LuaValue(L, -1);
    this.#tables.set(handle, table);
    this.#hold(handle, table);
    this.holdFields(handle);
    this.#handles.set(table.identity!, handle);
  }

  /** Keeps alive what the handle has of the script, for as long as the handle lives. */
  holdFields(handle: Handle): void {
    const { listeners, conn, tls_ctx, extra, hosts } = handle;
    if (listeners instanceof LuaListeners) this.#hold(handle, listeners.table);
    if (conn instanceof ForeignSocket) this.#hold(handle, conn.object);
    if (tls_ctx instanceof LuaValue) this.#hold(handle, tls_ctx);
    for (const made of [extra, hosts]) {
      const original = made && this.#host.originals.get(made);
      if (original) this.#hold(handle, original);
    }
  }

  #hold(handle: Handle, value: LuaValue): void {
    const { handles } = this.#host.loop.context;
    this.#host.anchors.hold(value, () => handle.conn !== undefined || handles.get(handle.getfd()) === handle);
  }

  #setMetatable(L: lua.lua_State): void {
    if (lauxlib.luaL_newmetatable(L, metatable)) {
      lauxlib.luaL_setfuncs(
        L,
        {
          __index: luaFunction((state) => this.#index(state)),
          __newindex: luaFunction((state) => this.#newindex(state)),
          __tostring: luaFunction((state) => {
            lua.lua_pushstring(state, this.check(state, 1).toString());
            return 1;
          }),
        },
        0,
      );
    }
    lua.lua_setmetatable(L, -2);
  }

  #index(L: lua.lua_State): number {
    const handle = this.check(L, 1);
    const name = text(L, 2) ?? "";
    const own = Object.hasOwn(handle, name) ? handle[name as keyof Handle] : undefined;
    if (typeof own === "function") this.#pushOwnMethod(L, name, own as (...args: never[]) => unknown);
    else if (isMethod(name) && own !== false) this.#classMethod(L, name).push(L);
    else push(L, readers[name]?.(handle, this.#host));
    return 1;
  }

  #newindex(L: lua.lua_State): number {
    const handle = this.check(L, 1);
    const name = text(L, 2) ?? "";
    if (isMethod(name)) this.#setMethod(L, handle, name);
    else if (Object.hasOwn(writers, name)) this.#setField(L, handle, name);
    else lua.lua_rawset(L, 1);
    return 0;
  }

  #setField(L: lua.lua_State, handle: Handle, name: string): void {
    writers[name]!(handle, L, 3, this.#host);
    this.holdFields(handle);
  }

  #setMethod(L: lua.lua_State, handle: Handle, name: string): void {
    if (lua.lua_isnoneornil(L, 3)) {
      handle.undo(name as Overridable);
      return;
    }
    const script = new LuaValue(L, 3);
    const method = methodOfScript(this.#host, name, (args) => callLua(this.#host.L, script.push, args));
    this.#host.originals.set(method, script);
    this.#hold(handle, script);
    Object.assign(handle, { [name]: method });
  }

  #pushOwnMethod(L: lua.lua_State, name: string, own: (...args: never[]) => unknown): void {
    const script = this.#host.originals.get(own);
    if (script) script.push(L);
    else lua.lua_pushcfunction(L, boundMethod(this.#host, name, own));
  }

  #classMethod(L: lua.lua_State, name: string): LuaValue {
    let method = this.#classMethods.get(name);
    if (!method) {
      lua.lua_pushcfunction(L, boundMethod(this.#host, name));
      method = new LuaValue(L, -1);
      lua.lua_pop(L, 1);
      this.#classMethods.set(name, method);
    }
    return method;
  }
}
