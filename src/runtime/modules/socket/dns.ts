import { type LuaRegistration, lauxlib, lua } from "#fengari";
import { isFailure } from "../../net/result";
import type { ModuleHost } from "../host";
import { returning } from "../interop/calls";

/** Functions of `socket.dns`. */
export function dnsFunctions(host: ModuleHost): LuaRegistration {
  return {
    gethostname: returning(() => ["localhost"]),
    tohostname: returning((L) => [name(L)]),
    toip: returning((L) => {
      const address = host.system.resolve(name(L));
      return isFailure(address) ? [undefined, address.err] : [address];
    }),
  };
}

function name(L: lua.lua_State): string {
  lauxlib.luaL_checkstring(L, 1);
  return lua.lua_tojsstring(L, 1)!;
}
