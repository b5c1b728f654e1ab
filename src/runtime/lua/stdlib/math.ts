import { type LuaCFunction, type LuaInteger, type LuaRegistration, lauxlib, lua } from "#fengari";
import { pow } from "../floats";
import { canonical, fromFloat, MAXINTEGER, MININTEGER, unm, unsigned } from "../integers";
import { isPowerPositive } from "../nan";
import { frexp, ldexp } from "./exponent";
import { randomFunctions } from "./math-random";
import { isPositiveNaNArgument, pushFloat } from "./values";

const { luaL_argcheck, luaL_argerror, luaL_checkany, luaL_checkinteger, luaL_checknumber, luaL_optnumber } =
  lauxlib;

/** A function of one float. A NaN argument keeps its sign; a NaN result of another argument has `domainSign`. */
function unary(f: (x: number) => number, domainSign: "+" | "-" = "-"): LuaCFunction {
  return (L) => {
    const x = luaL_checknumber(L, 1);
    const positive = Number.isNaN(x) ? isPositiveNaNArgument(L, 1) : domainSign === "+";
    pushFloat(L, f(x), positive);
    return 1;
  };
}

/** A function of two floats; the argument `first` passes the sign of its NaN on before the other does. */
function binary(f: (x: number, y: number) => number, first: 1 | 2 = 1): LuaCFunction {
  return (L) => {
    const x = luaL_checknumber(L, 1);
    const y = luaL_checknumber(L, 2);
    pushFloat(L, f(x, y), isResultPositive(L, x, y, first));
    return 1;
  };
}

function isResultPositive(L: lua.lua_State, x: number, y: number, first: 1 | 2): boolean {
  const firstIsNaN = Number.isNaN(first === 1 ? x : y);
  return isPositiveNaNArgument(L, firstIsNaN ? first : 3 - first);
}

/** Pushes a float with an integer value as an integer, if it fits. */
function pushnumint(L: lua.lua_State, n: number, positive: boolean): void {
  const integer = fromFloat(n);
  if (integer === false) pushFloat(L, n, positive);
  else lua.lua_pushinteger(L, integer);
}

function rounding(round: (x: number) => number): LuaCFunction {
  return (L) => {
    if (lua.lua_isinteger(L, 1)) lua.lua_settop(L, 1);
    else pushnumint(L, round(luaL_checknumber(L, 1)), isPositiveNaNArgument(L, 1));
    return 1;
  };
}

function abs(L: lua.lua_State): number {
  if (lua.lua_isinteger(L, 1)) {
    const n = lua.lua_tointeger(L, 1);
    lua.lua_pushinteger(L, n < 0 ? unm(n) : n);
  } else pushFloat(L, Math.abs(luaL_checknumber(L, 1)), true);
  return 1;
}

/** The rest of a division that truncates: it has the sign of `a`. */
function remainder(a: LuaInteger, b: LuaInteger): LuaInteger {
  if (typeof a === "number" && typeof b === "number") return (a % b) + 0;
  return canonical(BigInt(a) % BigInt(b));
}

function fmod(L: lua.lua_State): number {
  if (!lua.lua_isinteger(L, 1) || !lua.lua_isinteger(L, 2)) {
    luaL_checknumber(L, 2); /* compiled PUC Lua looks at the second argument first */
    return binary((x, y) => x % y)(L);
  }
  const divisor = lua.lua_tointeger(L, 2);
  if (divisor === 0) luaL_argerror(L, 2, "zero");
  lua.lua_pushinteger(L, remainder(lua.lua_tointeger(L, 1), divisor));
  return 1;
}

function power(L: lua.lua_State): number {
  const x = luaL_checknumber(L, 1);
  const y = luaL_checknumber(L, 2);
  const positive = isPowerPositive(x, y, isPositiveNaNArgument(L, 1), isPositiveNaNArgument(L, 2));
  pushFloat(L, pow(x, y), positive);
  return 1;
}

function modf(L: lua.lua_State): number {
  if (lua.lua_isinteger(L, 1)) {
    lua.lua_settop(L, 1);
    lua.lua_pushnumber(L, 0);
    return 2;
  }
  const x = luaL_checknumber(L, 1);
  const positive = isPositiveNaNArgument(L, 1);
  const whole = Math.trunc(x);
  pushnumint(L, whole, positive);
  pushFloat(L, x === whole ? 0 : x - whole, positive);
  return 2;
}

function atan(L: lua.lua_State): number {
  const y = luaL_checknumber(L, 1);
  const x = luaL_optnumber(L, 2, 1);
  pushFloat(L, Math.atan2(y, x), isResultPositive(L, y, x, 2));
  return 1;
}

function log(L: lua.lua_State): number {
  const x = luaL_checknumber(L, 1);
  if (lua.lua_isnoneornil(L, 2)) return unary(Math.log)(L);
  const base = luaL_checknumber(L, 2);
  if (base === 2) return unary(Math.log2)(L);
  if (base === 10) return unary(Math.log10, "+")(L);
  const dividend = Math.log(x);
  const first = Number.isNaN(dividend) ? 1 : 2;
  pushFloat(L, dividend / Math.log(base), isPositiveNaNArgument(L, first));
  return 1;
}

/** `math.max` and `math.min`: the values are compared as Lua compares them and returned as they are. */
function extreme(isBetter: (L: lua.lua_State, candidate: number, best: number) => number): LuaCFunction {
  return (L) => {
    const count = lua.lua_gettop(L);
    luaL_argcheck(L, count >= 1, 1, "value expected");
    let best = 1;
    for (let i = 2; i <= count; i++) if (isBetter(L, i, best)) best = i;
    lua.lua_pushvalue(L, best);
    return 1;
  };
}

function toInteger(L: lua.lua_State): number {
  const n = lua.lua_tointegerx(L, 1);
  if (n !== false) lua.lua_pushinteger(L, n);
  else {
    luaL_checkany(L, 1);
    lua.lua_pushnil(L);
  }
  return 1;
}

function type(L: lua.lua_State): number {
  if (lua.lua_type(L, 1) === lua.LUA_TNUMBER)
    lua.lua_pushliteral(L, lua.lua_isinteger(L, 1) ? "integer" : "float");
  else {
    luaL_checkany(L, 1);
    lua.lua_pushnil(L);
  }
  return 1;
}

function ult(L: lua.lua_State): number {
  lua.lua_pushboolean(L, unsigned(luaL_checkinteger(L, 1)) < unsigned(luaL_checkinteger(L, 2)));
  return 1;
}

function pushFrexp(L: lua.lua_State): number {
  const x = luaL_checknumber(L, 1);
  const { mantissa, exponent } = frexp(x);
  pushFloat(L, mantissa, isPositiveNaNArgument(L, 1));
  lua.lua_pushinteger(L, exponent);
  return 2;
}

function pushLdexp(L: lua.lua_State): number {
  const x = luaL_checknumber(L, 1);
  const exponent = Number(BigInt.asIntN(32, BigInt(luaL_checkinteger(L, 2)))); /* C casts it to an int */
  pushFloat(L, ldexp(x, exponent), isPositiveNaNArgument(L, 1));
  return 1;
}

/** The functions of Lua 5.3, and those of 5.1 and 5.2 that the gateways' builds still have (`LUA_COMPAT_MATHLIB`). */
const functions: LuaRegistration = {
  abs,
  acos: unary(Math.acos, "+"),
  asin: unary(Math.asin, "+"),
  atan,
  atan2: atan,
  ceil: rounding(Math.ceil),
  cos: unary(Math.cos),
  cosh: unary(Math.cosh),
  deg: unary((x) => x * (180 / Math.PI)),
  exp: unary(Math.exp),
  floor: rounding(Math.floor),
  fmod,
  frexp: pushFrexp,
  ldexp: pushLdexp,
  log,
  log10: unary(Math.log10, "+"),
  max: extreme((L, candidate, best) => lua.lua_compare(L, best, candidate, lua.LUA_OPLT)),
  min: extreme((L, candidate, best) => lua.lua_compare(L, candidate, best, lua.LUA_OPLT)),
  modf,
  pow: power,
  rad: unary((x) => x * (Math.PI / 180)),
  sin: unary(Math.sin),
  sinh: unary(Math.sinh),
  sqrt: unary(Math.sqrt),
  tan: unary(Math.tan),
  tanh: unary(Math.tanh),
  tointeger: toInteger,
  type,
  ult,
};

/** Opener of the library `math`. Its `random` draws from `l_G.random`. */
export function luaopen_math(L: lua.lua_State): number {
  lauxlib.luaL_newlib(L, { ...functions, ...randomFunctions });
  lua.lua_pushnumber(L, Math.PI);
  lua.lua_setfield(L, -2, "pi");
  lua.lua_pushnumber(L, Number.POSITIVE_INFINITY);
  lua.lua_setfield(L, -2, "huge");
  lua.lua_pushinteger(L, MAXINTEGER);
  lua.lua_setfield(L, -2, "maxinteger");
  lua.lua_pushinteger(L, MININTEGER);
  lua.lua_setfield(L, -2, "mininteger");
  return 1;
}
