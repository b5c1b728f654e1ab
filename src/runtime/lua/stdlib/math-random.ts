import { type LuaInteger, type LuaRegistration, lauxlib, lua } from "#fengari";
import { add, canonical, MAXINTEGER, sub } from "../integers";
import { RANDOM_MAX } from "./random";

const { luaL_argcheck, luaL_checkinteger, luaL_checknumber, luaL_error } = lauxlib;

/** The interval that `math.random` was asked for, or null for a float from 0 to 1. */
function interval(L: lua.lua_State): { low: LuaInteger; up: LuaInteger } | null {
  switch (lua.lua_gettop(L)) {
    case 0:
      return null;
    case 1:
      return { low: 1, up: luaL_checkinteger(L, 1) };
    case 2:
      return { low: luaL_checkinteger(L, 1), up: luaL_checkinteger(L, 2) };
    default:
      return luaL_error(L, "wrong number of arguments");
  }
}

/** C's conversion of a seed: to 64 bits, where what does not fit becomes the smallest integer, then to 32. */
function seedOf(n: number): number {
  const whole = Math.trunc(n);
  return whole >= -(2 ** 63) && whole < 2 ** 63 ? Number(BigInt.asIntN(32, BigInt(whole))) : 0;
}

/** `math.random` and `math.randomseed` over the state's generator. */
export const randomFunctions: LuaRegistration = {
  random(L) {
    const r = L.l_G.random.next() / (RANDOM_MAX + 1);
    const range = interval(L);
    if (range === null) {
      lua.lua_pushnumber(L, r);
      return 1;
    }
    const { low, up } = range;
    luaL_argcheck(L, low <= up, 1, "interval is empty");
    luaL_argcheck(L, low >= 0 || up <= add(MAXINTEGER, low), 1, "interval too large");
    const offset = Math.floor(r * (Number(sub(up, low)) + 1));
    lua.lua_pushinteger(L, add(canonical(BigInt(offset)), low));
    return 1;
  },
  randomseed(L) {
    const generator = L.l_G.random;
    generator.seed(seedOf(luaL_checknumber(L, 1)));
    generator.next(); /* as PUC Lua: the first number depends too much on the seed */
    return 0;
  },
};
