import { lauxlib, lua, to_luastring } from "#fengari";

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

const names53 = options53.map((name) => to_luastring(name));
const names54 = options54.map((name) => to_luastring(name));

/** `collectgarbage` of both versions. A step is a whole cycle here. */
export function collectGarbage(L: lua.lua_State): number {
  const { collector, supervisor } = L.l_G.services;
  const option = options54[luaL_checkoption(L, 1, "collect", L.l_G.isLua54 ? names54 : names53)]!;
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
      lua_pushinteger(L, collector.stepMultiplier);
      collector.stepMultiplier = argument;
      return 1;
    case "isrunning":
      lua_pushboolean(L, collector.running);
      return 1;
    case "generational":
    case "incremental":
      lua_pushliteral(L, collector.mode);
      collector.mode = option;
      return 1;
  }
}
