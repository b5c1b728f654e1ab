import { lauxlib, lua } from "#fengari";
import type { VirtualProcess } from "../net/virtual/process";
import type { ModuleHost } from "./host";
import { callLua, returning } from "./interop/calls";
import { type Crossing, float, LuaValue, number, text } from "./interop/values";

/**
 * Opens `moonhook.world`: what a test of a collector can do with the virtual network it runs on.
 *
 * - `now()` virtual seconds since the start, without the time that blocking calls of this script took;
 * - `run(seconds)` runs the event loop for so long at most, and tells why it ended: `quitting`, `idle`, `limit`,
 *   `stopped` or `endless`;
 * - `stop()` ends the loop at its next wait;
 * - `onwait(f)` has f called with the timeout of each wait that finds nothing ready;
 * - `pipe()` a named pipe as `fd`, `write(text)`, `read()`; `unlink(path)` removes a socket file.
 */
export function openWorld(host: ModuleHost, process: VirtualProcess): (L: lua.lua_State) => number {
  const { world } = process;
  const start = world.now;
  const blocked = () => world.blocked.get(process.name) ?? 0;
  return (L) => {
    lauxlib.luaL_newlib(L, {
      now: returning(() => [float(world.now - start - blocked())]),
      run: returning((state) => {
        const limit = number(state, 1);
        world.allow(limit === undefined ? undefined : world.now + limit);
        return [host.loop.loop().end];
      }),
      stop: returning(() => {
        world.stop();
        return [];
      }),
      onwait: returning((state) => {
        const callback = lua.lua_isfunction(state, 1) ? new LuaValue(state, 1) : undefined;
        if (callback) host.anchors.hold(callback, () => true);
        world.onWait = callback && ((timeout) => void callLua(host.L, callback.push, [float(timeout)]));
        return [];
      }),
      unlink: returning((state) => [world.network.names.unlink(text(state, 1) ?? "")]),
      pipe: returning(() => [{ push: (state) => pushPipe(state, process) }]),
    });
    return 1;
  };
}

function pushPipe(L: lua.lua_State, process: VirtualProcess): void {
  const pipe = process.pipe();
  lauxlib.luaL_newlib(L, {
    write: returning((state) => {
      pipe.write(lauxlib.luaL_checkstring(state, 1));
      return [];
    }),
    read: returning((): Crossing[] => [pipe.read()]),
    remove: returning(() => {
      pipe.close();
      return [];
    }),
  });
  lua.lua_pushinteger(L, pipe.fd);
  lua.lua_setfield(L, -2, "fd");
}
