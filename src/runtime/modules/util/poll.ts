import { lauxlib, lua } from "#fengari";
import { errnos, type Poller, type PollerErrno } from "../../net/loop/poller";
import type { ModuleHost } from "../host";
import { returning, UsageError } from "../interop/calls";
import { type Crossing, flag } from "../interop/values";

const metatable = "util.poll";

/** util.poll: `new()` and pollers with add, set, del, wait and getfd; numbers of errors. */
export function openPoll(host: ModuleHost): (L: lua.lua_State) => number {
  const pollers = new WeakMap<object, Poller>();
  const at = (L: lua.lua_State): Poller => {
    const poller = pollers.get(lua.lua_topointer(L, 1) ?? {});
    if (!poller) throw new UsageError("bad argument #1 (util.poll expected)");
    return poller;
  };
  const methods = {
    add: returning((L) => outcome(at(L).add(fd(L), flag(L, 3) ?? false, flag(L, 4) ?? false))),
    set: returning((L) => outcome(at(L).set(fd(L), flag(L, 3) ?? false, flag(L, 4) ?? false))),
    del: returning((L) => outcome(at(L).remove(fd(L)))),
    wait: returning((L) => {
      const event = at(L).wait(Number(lauxlib.luaL_checknumber(L, 2)));
      if (event === "timeout" || "end" in event) return [undefined, "timeout"];
      return [event.fd, event.readable, event.writable];
    }),
    getfd: returning(() => [4]),
  };
  return (L) => {
    lauxlib.luaL_newlib(L, {
      new: (state) => {
        lua.lua_newuserdata(state);
        pollers.set(lua.lua_topointer(state, -1)!, host.system.poller());
        if (lauxlib.luaL_newmetatable(state, metatable)) {
          lauxlib.luaL_newlib(state, methods);
          lua.lua_setfield(state, -2, "__index");
        }
        lua.lua_setmetatable(state, -2);
        return 1;
      },
    });
    for (const [name, value] of Object.entries({ EEXIST: 17, ENOENT: 2, EMFILE: 24 })) {
      lua.lua_pushinteger(L, value);
      lua.lua_setfield(L, -2, name);
    }
    lua.lua_pushstring(L, "epoll");
    lua.lua_setfield(L, -2, "api");
    return 1;
  };
}

function fd(L: lua.lua_State): number {
  return Number(lauxlib.luaL_checknumber(L, 2));
}

function outcome(result: true | PollerErrno): readonly Crossing[] {
  return result === true ? [true] : [undefined, errnos[result].text, errnos[result].number];
}
