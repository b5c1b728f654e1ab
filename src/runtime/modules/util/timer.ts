import { type LuaRegistration, lauxlib, type lua } from "#fengari";
import type { ModuleHost } from "../host";
import { callLua, returning } from "../interop/calls";
import { type Crossing, float, LuaValue, number, toCrossing } from "../interop/values";

/** Functions of util.timer, and of net.server's `timer`. */
export function timerFunctions(host: ModuleHost): LuaRegistration {
  const { timers } = host.loop;
  return {
    add_task: returning((L) => {
      const delay = Number(lauxlib.luaL_checknumber(L, 1));
      const callback = new LuaValue(L, 2);
      const param = toCrossing(L, 3) === undefined ? [] : [new LuaValue(L, 3)];
      const id = timers.add(delay, (now, timer) =>
        callLua(host.L, callback.push, [float(now), timer as Crossing, ...param], "traceback"),
      );
      return [id as Crossing];
    }),
    stop: returning((L) => {
      timers.stop(id(L, 1));
      return [];
    }),
    reschedule: returning((L) => {
      timers.reschedule(id(L, 1), Number(lauxlib.luaL_checknumber(L, 2)));
      return [];
    }),
    to_absolute_time: returning((L) => [
      float(timers.toAbsoluteTime(Number(lauxlib.luaL_checknumber(L, 1)))),
    ]),
  };
}

function id(L: lua.lua_State, index: number): unknown {
  return number(L, index);
}
