import { lauxlib, lua, to_luastring } from "#fengari";
import type { Collector } from "../memory/collector.ts";
import type { RunSupervisor } from "../supervisor.ts";

const { luaL_checkoption, luaL_optinteger } = lauxlib;
const { lua_pushboolean, lua_pushinteger, lua_pushliteral, lua_pushnumber } = lua;

const options53 = [
  "stop",
  "restart",
  "collect",
  "count",
  "step",
  "setpause",
  "setstepmul",
  "isrunning",
] as const;
const options54 = [...options53, "generational", "incremental"] as const;

/** Defines the global `collectgarbage` for the collector of one state. A step is a whole cycle here. */
export function setCollectGarbage(
  L: lua.lua_State,
  collector: Collector,
  supervisor: RunSupervisor,
  is53: boolean,
): void {
  const names = is53 ? options53 : options54;
  const options = names.map((name) => to_luastring(name));
  const collect = to_luastring("collect");
  let stepMultiplier = is53 ? 200 : 100;
  let mode: "generational" | "incremental" = "incremental";

  lua.lua_pushcfunction(L, (L) => {
    const option = names[luaL_checkoption(L, 1, collect, options)]!;
    const argument = Number(luaL_optinteger(L, 2, 0));
    switch (option) {
      case "stop":
      case "restart":
        collector.running = option === "restart";
        supervisor.pace();
        lua_pushinteger(L, 0);
        return 1;
      case "collect":
        supervisor.collect();
        lua_pushinteger(L, 0);
        return 1;
      case "step":
        supervisor.collect();
        lua_pushboolean(L, true);
        return 1;
      case "count":
        lua_pushnumber(L, L.l_G.meter.bytes / 1024);
        return 1;
      case "setpause":
        lua_pushinteger(L, collector.pause);
        collector.pause = argument;
        return 1;
      case "setstepmul":
        lua_pushinteger(L, stepMultiplier);
        stepMultiplier = argument;
        return 1;
      case "isrunning":
        lua_pushboolean(L, collector.running);
        return 1;
      case "generational":
      case "incremental":
        lua_pushliteral(L, mode);
        mode = option;
        return 1;
    }
  });
  lua.lua_setglobal(L, "collectgarbage");
}
