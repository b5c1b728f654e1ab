import { type LuaCFunction, type LuaRegistration, lauxlib, lua } from "#fengari";

const { luaL_argcheck, luaL_checkinteger, luaL_error } = lauxlib;

const BITS = 32;

/** An argument's low 32 bits, as a signed JavaScript number. */
function checkBits(L: lua.lua_State, arg: number): number {
  return Number(BigInt.asIntN(BITS, BigInt(luaL_checkinteger(L, arg))));
}

function push(L: lua.lua_State, bits: number): number {
  lua.lua_pushinteger(L, bits >>> 0);
  return 1;
}

/** All arguments joined by an operator; `none` is the result without arguments. */
function join(L: lua.lua_State, none: number, operator: (a: number, b: number) => number): number {
  let bits = none;
  for (let i = 1; i <= lua.lua_gettop(L); i++) bits = operator(bits, checkBits(L, i));
  return bits;
}

const and = (a: number, b: number): number => a & b;

/** A shift by a number of bits, to the left if it is positive; any size is allowed. */
function shift(bits: number, by: number): number {
  if (by <= -BITS || by >= BITS) return 0;
  return by >= 0 ? bits << by : bits >>> -by;
}

function checkShift(L: lua.lua_State, arg: number): number {
  return Number(luaL_checkinteger(L, arg));
}

function arshift(L: lua.lua_State): number {
  const bits = checkBits(L, 1);
  const by = checkShift(L, 2);
  return push(L, by < 0 ? shift(bits, -by) : bits >> Math.min(by, BITS - 1));
}

function rotation(direction: 1 | -1): LuaCFunction {
  return (L) => {
    const bits = checkBits(L, 1);
    const by = Number(BigInt.asUintN(5, BigInt(luaL_checkinteger(L, 2)) * BigInt(direction)));
    return push(L, by === 0 ? bits : (bits << by) | (bits >>> (BITS - by)));
  };
}

/** The field and width arguments from `arg` on. */
function checkField(L: lua.lua_State, arg: number): { field: number; width: number } {
  const field = Number(luaL_checkinteger(L, arg));
  const width = Number(lauxlib.luaL_optinteger(L, arg + 1, 1));
  luaL_argcheck(L, field >= 0, arg, "field cannot be negative");
  luaL_argcheck(L, width > 0, arg + 1, "width must be positive");
  if (field + width > BITS) luaL_error(L, "trying to access non-existent bits");
  return { field, width };
}

function mask(width: number): number {
  return 2 ** width - 1;
}

function extract(L: lua.lua_State): number {
  const bits = checkBits(L, 1);
  const { field, width } = checkField(L, 2);
  return push(L, (bits >>> field) & mask(width));
}

function replace(L: lua.lua_State): number {
  const bits = checkBits(L, 1);
  const value = checkBits(L, 2);
  const { field, width } = checkField(L, 3);
  const place = mask(width) << field;
  return push(L, (bits & ~place) | ((value << field) & place));
}

/** Lua 5.2's library, which the gateways' builds of Lua 5.3 still have (`LUA_COMPAT_BITLIB`). */
const functions: LuaRegistration = {
  arshift,
  band: (L) => push(L, join(L, -1, and)),
  bnot: (L) => push(L, ~checkBits(L, 1)),
  bor: (L) =>
    push(
      L,
      join(L, 0, (a, b) => a | b),
    ),
  btest(L) {
    lua.lua_pushboolean(L, join(L, -1, and) !== 0);
    return 1;
  },
  bxor: (L) =>
    push(
      L,
      join(L, 0, (a, b) => a ^ b),
    ),
  extract,
  lrotate: rotation(1),
  lshift: (L) => push(L, shift(checkBits(L, 1), checkShift(L, 2))),
  replace,
  rrotate: rotation(-1),
  rshift: (L) => push(L, shift(checkBits(L, 1), -checkShift(L, 2))),
};

/** Opener of the library `bit32`. */
export function luaopen_bit32(L: lua.lua_State): number {
  lauxlib.luaL_newlib(L, functions);
  return 1;
}
