import { lauxlib, lua } from "#fengari";
import { newContext } from "../../net/luasocket/tls-context";
import { isFailure } from "../../net/result";
import type { ModuleHost } from "../host";
import { returning, UsageError } from "../interop/calls";
import { type Crossing, LuaValue } from "../interop/values";
import { paramsAt, pushContext } from "./contexts";

/** Opens LuaSec's `ssl`: `newcontext`, `wrap`. */
export function openSsl(host: ModuleHost): (L: lua.lua_State) => number {
  return (L) => {
    lauxlib.luaL_newlib(L, {
      newcontext: returning((state) => {
        lauxlib.luaL_checktype(state, 1, lua.LUA_TTABLE);
        const context = newContext(paramsAt(state, 1));
        if (isFailure(context)) return [undefined, context.err];
        return [{ push: (on) => pushContext(on, context) }];
      }),
      wrap: returning((state) => wrap(host, state)),
    });
    lua.lua_pushstring(L, "1.2.0");
    lua.lua_setfield(L, -2, "_VERSION");
    return 1;
  };
}

function wrap(host: ModuleHost, L: lua.lua_State): readonly Crossing[] {
  const socket = host.sockets.at(L, 1);
  if (!socket) throw new UsageError("bad argument #1 to 'wrap' (socket expected)");
  if (lua.lua_isnoneornil(L, 2)) throw new UsageError("bad argument #1 to 'create' (invalid context)");
  const wrapped = host.library.wrapTls(socket, new LuaValue(L, 2));
  return isFailure(wrapped) ? [undefined, wrapped.err] : [host.sockets.value(wrapped)];
}
