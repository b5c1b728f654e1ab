import { lua } from "#fengari";
import type { Handle } from "../../net/loop/handle";
import { callbackName, type ListenerTable, type Outcome } from "../../net/loop/listeners";
import type { ModuleHost } from "../host";
import { callLua, type Handler, LuaError } from "../interop/calls";
import { type Crossing, LuaValue } from "../interop/values";

/** A script's table of callbacks. Each is looked up when its event comes, so the script may change them. */
export class LuaListeners implements ListenerTable {
  readonly table: LuaValue;
  readonly #host: ModuleHost;

  constructor(host: ModuleHost, table: LuaValue) {
    this.#host = host;
    this.table = table;
  }

  has(event: string): boolean {
    const { L } = this.#host;
    this.#pushField(L, callbackName(event));
    const is = lua.lua_toboolean(L, -1);
    lua.lua_pop(L, 1);
    return is;
  }

  call(event: string, handle: Handle, args: readonly unknown[]): Crossing {
    return this.#invoke(event, handle, args);
  }

  protectedCall(event: string, handle: Handle, args: readonly unknown[]): Outcome {
    try {
      return { value: this.#invoke(event, handle, args, this.#field("onerror") ?? "traceback") };
    } catch (error) {
      if (error instanceof LuaError) return { error };
      throw error;
    }
  }

  #invoke(event: string, handle: Handle, args: readonly unknown[], handler?: Handler): Crossing {
    return callLua(
      this.#host.L,
      (L) => this.#pushField(L, callbackName(event)),
      [this.#host.handles.value(handle), ...(args as Crossing[])],
      handler,
    );
  }

  /** A field that is neither nil nor false. */
  #field(name: string): LuaValue | undefined {
    const { L } = this.#host;
    this.#pushField(L, name);
    const value = lua.lua_toboolean(L, -1) ? new LuaValue(L, -1) : undefined;
    lua.lua_pop(L, 1);
    return value;
  }

  #pushField(L: lua.lua_State, name: string): void {
    this.table.push(L);
    lua.lua_getfield(L, -1, name);
    lua.lua_remove(L, -2);
  }
}

/** The listeners at an index, if there is a table. */
export function listenersAt(host: ModuleHost, L: lua.lua_State, index: number): LuaListeners | undefined {
  return lua.lua_isnoneornil(L, index) ? undefined : new LuaListeners(host, new LuaValue(L, index));
}
