import { type LuaRegistration, lauxlib, type lua } from "#fengari";
import type { ModuleHost } from "../host";
import { callLua, returning } from "../interop/calls";
import { type Crossing, float, LuaValue, number, toCrossing } from "../interop/values";

/** Functions of util.timer, and of net.server's `timer`. */
export function timerFunctions(host: ModuleHost): LuaRegistration {
  return {
    add_task: returning((L) => {
      const { timers } = host.loop;
      const delay = Number(lauxlib.luaL_checknumber(L, 1));
      const callback = new LuaValue(L, 2);
      const param = toCrossing(L, 3) === undefined ? [] : [new LuaValue(L, 3)];
      const id = timers.add(delay, (now, timer) =>
        callLua(host.L, callback.push, [float(now), timer as Crossing, ...param], "traceback"),
      );
      const isNeeded = () => timers.has(id);
      for (const value of [callback, ...param]) host.anchors.hold(value, isNeeded);
      return [id as Crossing];
    }),
    stop: returning((L) => {
      host.loop.timers.stop(id(L, 1));
      return [];
    }),
    reschedule: returning((L) => {
      host.loop.timers.reschedule(id(L, 1), Number(lauxlib.luaL_checknumber(L, 2)));
      return [];
    }),
    to_absolute_time: returning((L) => [
      float(host.loop.timers.toAbsoluteTime(Number(lauxlib.luaL_checknumber(L, 1)))),
    ]),
  };
}

function id(L: lua.lua_State, index: number): unknown {
  return number(L, index);
}
