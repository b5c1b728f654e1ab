import { lauxlib, lua } from "#fengari";
import type { LogLevel } from "../../net/loop/log";
import type { ModuleHost } from "../host";
import { callLua, returning } from "../interop/calls";
import { type Crossing, LuaValue, text } from "../interop/values";
import { levels } from "./loggers";

/** util.logger: `init(name)` gives `log(level, format, …)`; sinks get what is logged. */
export function openLogger(host: ModuleHost): (L: lua.lua_State) => number {
  const { loggers } = host;
  const make = (name: string, fixed?: LogLevel) =>
    returning((L) => {
      const level = fixed ?? levels.find((known) => known === text(L, 1));
      const first = fixed ? 1 : 2;
      if (level) loggers.log(name, level, text(L, first) ?? "", valuesFrom(L, first + 1));
      return [];
    });
  const addSink = (L: lua.lua_State) => {
    const level = levels.find((known) => known === text(L, 1));
    const sink = new LuaValue(L, 2);
    host.anchors.hold(sink, () => true);
    if (level) loggers.addSink(level, (...message) => void callLua(host.L, sink.push, flat(message)));
    return [];
  };
  return (L) => {
    lauxlib.luaL_newlib(L, {
      init: (state) => {
        lua.lua_pushcfunction(state, make(text(state, 1) ?? ""));
        return 1;
      },
      make_logger: (state) => {
        const level = levels.find((known) => known === text(state, 2)) ?? "debug";
        lua.lua_pushcfunction(state, make(text(state, 1) ?? "", level));
        return 1;
      },
      add_level_sink: returning(addSink),
      reset: returning(() => {
        loggers.reset();
        return [];
      }),
    });
    return 1;
  };
}

function flat([name, level, format, args]: readonly [
  string,
  LogLevel,
  string,
  readonly Crossing[],
]): Crossing[] {
  return [name, level, format, ...args];
}

function valuesFrom(L: lua.lua_State, first: number): Crossing[] {
  const values: Crossing[] = [];
  for (let index = first; index <= lua.lua_gettop(L); index++) values.push(new LuaValue(L, index));
  return values;
}
