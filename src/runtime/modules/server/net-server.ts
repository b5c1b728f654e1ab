import { type LuaRegistration, lauxlib, lua } from "#fengari";
import { Unwind } from "../../lua/unwind";
import type { LoopConfig } from "../../net/loop/config";
import { defaultConfig } from "../../net/loop/config";
import type { ListenConfig } from "../../net/loop/event-loop";
import type { Handle } from "../../net/loop/handle";
import { type Failure, isFailure } from "../../net/result";
import type { ModuleHost } from "../host";
import { callLua, luaFunction, returning } from "../interop/calls";
import { type Crossing, field, LuaValue, number, pushAll, text, toCrossing } from "../interop/values";
import { serverNames } from "../socket/contexts";
import { timerFunctions } from "../util/timer";
import { extra, opaque, readSize, socket } from "./arguments";
import { listenersAt } from "./listeners";

/** Functions of net.server, on the state's own event loop. */
export function netServer(host: ModuleHost): LuaRegistration {
  const { loop } = host;
  const results = (handle: Handle | Failure): Crossing[] =>
    isFailure(handle) ? [undefined, handle.err] : [host.handles.value(handle)];
  return {
    get_backend: returning(() => ["epoll"]),
    listen: returning((L) =>
      results(
        loop.listen(text(L, 1) ?? "", number(L, 2) ?? 0, listenersAt(host, L, 3), listenConfig(host, L, 4)),
      ),
    ),
    addserver: returning((L) => {
      const tls_ctx = opaque(L, 5);
      const config = { read_size: readSize(L, 4), tls_ctx, tls_direct: tls_ctx !== undefined };
      return results(loop.listen(text(L, 1) ?? "", number(L, 2) ?? 0, listenersAt(host, L, 3), config));
    }),
    wrapserver: returning((L) => {
      const listening = socket(host, L, 1);
      const config = listenConfig(host, L, 5);
      return results(
        loop.wrapServer(listening, text(L, 2) ?? "", number(L, 3), listenersAt(host, L, 4), config),
      );
    }),
    addclient: returning((L) => {
      const config = { read_size: readSize(L, 4), tls_ctx: opaque(L, 5), extra: extra(host, L, 7) };
      const listeners = listenersAt(host, L, 3);
      const client = loop.addClient(text(L, 1) ?? "", number(L, 2) ?? 0, listeners, config, text(L, 6));
      return isFailure(client) ? results(client) : [...results(client), host.handles.socketOf(client.conn)];
    }),
    wrapclient: returning((L) => {
      const config = { read_size: readSize(L, 5), tls_ctx: opaque(L, 6), extra: extra(host, L, 7) };
      const connected = socket(host, L, 1);
      return results(
        loop.wrapClient(connected, text(L, 2) ?? "", number(L, 3), listenersAt(host, L, 4), config),
      );
    }),
    watchfd: returning((L) => {
      const target = number(L, 1) ?? socket(host, L, 1);
      return results(loop.watchFd(target, watcher(host, L, 2), watcher(host, L, 3)));
    }),
    addevent: returning((L) => {
      const callback = new LuaValue(L, 3);
      return results(
        loop.addEvent(Number(lauxlib.luaL_checknumber(L, 1)), text(L, 2) ?? "", (handle) =>
          callLua(host.L, callback.push, [host.handles.value(handle)]),
        ),
      );
    }),
    link: returning((L) => {
      loop.link(host.handles.check(L, 1), host.handles.check(L, 2), readSize(L, 3));
      return [];
    }),
    add_task: timerFunctions(host).add_task!,
    loop: luaFunction((L) => {
      host.reachedLoop = true;
      // Another program's waiting runs the loop: the script waits here.
      if (!host.drives) return lua.lua_yield(L, 0);
      runLoop(host, lua.lua_toboolean(L, 1));
      return pushAll(L, [loop.quitting ? "quitting" : undefined]);
    }),
    closeall: returning(() => {
      loop.closeAll();
      return [];
    }),
    setquitting: returning((L) => {
      loop.setQuitting(lua.lua_toboolean(L, 1));
      return [];
    }),
    set_config: returning((L) => {
      loop.setConfig(configAt(L, 1));
      return [];
    }),
  };
}

/** Runs the loop until its world stands still. One that would run for ever ends the script. */
function runLoop({ loop, system }: ModuleHost, once: boolean): void {
  const start = system.clock.monotonic();
  const { end } = loop.loop(once);
  if (end !== "endless") return;
  const seconds = Math.round(system.clock.monotonic() - start);
  throw new Unwind(
    "endless",
    `nothing but timers for a long time (${seconds} s): this loop would run for ever`,
  );
}

/** Opens net.server: its functions, `timer`, and libevent's names in `event`. */
export function openNetServer(host: ModuleHost): (L: lua.lua_State) => number {
  return (L) => {
    lauxlib.luaL_newlib(L, netServer(host));
    lauxlib.luaL_newlib(L, timerFunctions(host));
    lua.lua_setfield(L, -2, "timer");
    lua.lua_newtable(L);
    for (const [name, value] of Object.entries({ EV_READ: "r", EV_WRITE: "w", EV_READWRITE: "rw" })) {
      lua.lua_pushstring(L, value);
      lua.lua_setfield(L, -2, name);
    }
    lua.lua_pushinteger(L, -1);
    lua.lua_setfield(L, -2, "EV_LEAVE");
    lua.lua_setfield(L, -2, "event");
    return 1;
  };
}

function listenConfig(host: ModuleHost, L: lua.lua_State, index: number): ListenConfig {
  if (!lua.lua_istable(L, index)) return {};
  return {
    read_size: field(L, index, "read_size", readSize),
    tls_ctx: field(L, index, "tls_ctx", opaque),
    tls_direct: field(L, index, "tls_direct", (state, at) => lua.lua_toboolean(state, at)),
    sni_hosts: field(L, index, "sni_hosts", (state, at) => {
      if (!lua.lua_istable(state, at)) return undefined;
      const names = serverNames(host, state, at);
      host.originals.set(names, new LuaValue(state, at));
      return names;
    }),
  };
}

function watcher(host: ModuleHost, L: lua.lua_State, index: number) {
  if (!lua.lua_toboolean(L, index)) return undefined;
  const callback = new LuaValue(L, index);
  return (handle: Handle) => callLua(host.L, callback.push, [host.handles.value(handle)]);
}

/** The options that a table sets itself. */
function configAt(L: lua.lua_State, index: number): Partial<LoopConfig> {
  lauxlib.luaL_checktype(L, index, lua.LUA_TTABLE);
  const config: Record<string, Crossing> = {};
  for (const name of Object.keys(defaultConfig)) {
    const value = field(L, index, name, name === "read_size" ? readSize : toCrossing);
    if (value !== undefined) config[name] = value;
  }
  return config as Partial<LoopConfig>;
}
