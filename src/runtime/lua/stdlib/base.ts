import { type LuaRegistration, type LuaString, lauxlib, lua, lualib } from "#fengari";
import { add, canonical } from "../integers";
import { digitValue, isSpace } from "../numerals";
import { checkPosition } from "./values";

const { luaL_argcheck, luaL_checkany, luaL_checkinteger, luaL_checktype } = lauxlib;

const HASH = 35;
const PLUS = 43;
const MINUS = 45;

/** An integer in a base up to 36 with white space around it, wrapped at 64 bits; null if the text is none. */
function readInBase(s: LuaString, base: number): bigint | null {
  let i = 0;
  while (isSpace(s[i])) i++;
  const negative = s[i] === MINUS;
  if (negative || s[i] === PLUS) i++;
  const start = i;
  let n = 0n;
  for (; digitValue(s[i]) < base; i++) n = BigInt.asIntN(64, n * BigInt(base) + BigInt(digitValue(s[i])));
  if (i === start) return null;
  while (isSpace(s[i])) i++;
  if (i < s.length) return null;
  return negative ? -n : n;
}

function toNumber(L: lua.lua_State): number {
  if (lua.lua_isnoneornil(L, 2)) return toNumberAsWritten(L);
  const base = checkPosition(L, 2);
  luaL_checktype(L, 1, lua.LUA_TSTRING);
  luaL_argcheck(L, base >= 2 && base <= 36, 2, "base out of range");
  const n = readInBase(lua.lua_tostring(L, 1)!, base);
  if (n === null) lua.lua_pushnil(L);
  else lua.lua_pushinteger(L, canonical(n));
  return 1;
}

function toNumberAsWritten(L: lua.lua_State): number {
  luaL_checkany(L, 1);
  if (lua.lua_type(L, 1) === lua.LUA_TNUMBER) {
    lua.lua_settop(L, 1);
    return 1;
  }
  const s = lua.lua_tostring(L, 1);
  if (s === null || lua.lua_stringtonumber(L, s) !== s.length + 1) lua.lua_pushnil(L);
  return 1;
}

function select(L: lua.lua_State): number {
  const count = lua.lua_gettop(L);
  if (lua.lua_type(L, 1) === lua.LUA_TSTRING && lua.lua_tostring(L, 1)![0] === HASH) {
    lua.lua_pushinteger(L, count - 1);
    return 1;
  }
  const n = checkPosition(L, 1);
  const first = n < 0 ? count + n : Math.min(n, count);
  luaL_argcheck(L, first >= 1, 1, "index out of range");
  return count - first;
}

function next(L: lua.lua_State): number {
  const i = add(luaL_checkinteger(L, 2), 1);
  lua.lua_pushinteger(L, i);
  return lua.lua_geti(L, 1, i) === lua.LUA_TNIL ? 1 : 2;
}

function ipairs(L: lua.lua_State): number {
  luaL_checkany(L, 1);
  lua.lua_pushcfunction(L, next);
  lua.lua_pushvalue(L, 1);
  lua.lua_pushinteger(L, 0);
  return 3;
}

const functions: LuaRegistration = { ipairs, select, tonumber: toNumber };

/** Opener of the base functions: fengari's, with the functions above in place of its own. */
export function luaopen_base(L: lua.lua_State): number {
  lualib.luaopen_base(L);
  lauxlib.luaL_setfuncs(L, functions, 0);
  return 1;
}
