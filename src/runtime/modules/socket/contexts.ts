import { lua } from "#fengari";
import type { ServerNames } from "../../net/loop/handle-fields";
import { newContext, type TlsContext, type TlsParams } from "../../net/luasocket/tls-context";
import { type Failure, isFailure } from "../../net/result";
import type { ModuleHost } from "../host";
import { field, LuaValue, text } from "../interop/values";

/** LuaSec's contexts are userdata; this knows which is which. */
const contexts = new WeakMap<object, TlsContext>();

/** Pushes a new userdata for a context. */
export function pushContext(L: lua.lua_State, context: TlsContext): void {
  lua.lua_newuserdata(L);
  contexts.set(lua.lua_topointer(L, -1)!, context);
}

/** The context at an index: one of `newcontext`, or a table of parameters for one. */
export function contextAt(L: lua.lua_State, index: number): TlsContext | Failure | undefined {
  const identity = lua.lua_topointer(L, index);
  const known = identity ? contexts.get(identity) : undefined;
  if (known) return known;
  return lua.lua_istable(L, index) ? newContext(paramsAt(L, index)) : undefined;
}

/** Parameters of a context, as a table has them. */
export function paramsAt(L: lua.lua_State, index: number): TlsParams {
  return {
    mode: field(L, index, "mode", text),
    protocol: field(L, index, "protocol", text),
    certificate: field(L, index, "certificate", text),
    key: field(L, index, "key", text),
    cafile: field(L, index, "cafile", text),
    verify: field(L, index, "verify", texts),
    dane: field(L, index, "dane", (state, at) => lua.lua_toboolean(state, at)),
  };
}

/** A table of contexts by server name. It is read each time, since scripts change it while they run. */
export function serverNames(host: ModuleHost, L: lua.lua_State, index: number): ServerNames {
  const table = new LuaValue(L, index);
  return {
    get size() {
      return withValue(host.L, table, (state, at) => {
        lua.lua_pushnil(state);
        const filled = lua.lua_next(state, at) !== 0;
        if (filled) lua.lua_pop(state, 2);
        return filled ? 1 : 0;
      });
    },
    get: (name) =>
      withValue(host.L, table, (state, at) => {
        const context = field(state, at, name, contextAt);
        return isFailure(context) ? undefined : context;
      }),
  };
}

function withValue<T>(L: lua.lua_State, value: LuaValue, read: (L: lua.lua_State, index: number) => T): T {
  value.push(L);
  const result = read(L, lua.lua_gettop(L));
  lua.lua_pop(L, 1);
  return result;
}

function texts(L: lua.lua_State, index: number): string | string[] | undefined {
  if (!lua.lua_istable(L, index)) return text(L, index);
  const all: string[] = [];
  for (let n = 1; n <= lua.lua_rawlen(L, index); n++) {
    lua.lua_rawgeti(L, index, n);
    all.push(text(L, -1) ?? "");
    lua.lua_pop(L, 1);
  }
  return all;
}
