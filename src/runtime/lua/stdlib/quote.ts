import { type LuaString, lauxlib, lua } from "#fengari";
import { hexadecimal, nonFinite } from "../floats";
import { MININTEGER } from "../integers";
import { isPositiveNaNArgument } from "./values";

const { luaL_addchar, luaL_addstring, luaL_addvalue, luaL_argerror, luaL_tolstring } = lauxlib;

const QUOTE = 34;
const BACKSLASH = 92;
const NEWLINE = 10;

function isControl(c: number): boolean {
  return c < 32 || c === 127;
}

function isDigit(c: number | undefined): boolean {
  return c !== undefined && c >= 48 && c <= 57;
}

function addQuoted(b: lauxlib.luaL_Buffer, s: LuaString): void {
  luaL_addchar(b, QUOTE);
  for (let i = 0; i < s.length; i++) {
    const c = s[i]!;
    if (c === QUOTE || c === BACKSLASH || c === NEWLINE) {
      luaL_addchar(b, BACKSLASH);
      luaL_addchar(b, c);
    } else if (isControl(c)) {
      luaL_addstring(b, `\\${isDigit(s[i + 1]) ? c.toString().padStart(3, "0") : c}`);
    } else luaL_addchar(b, c);
  }
  luaL_addchar(b, QUOTE);
}

/** A float as text that reads back exactly: with `%a`, unless it has no fraction and fits. */
function floatLiteral(x: number, positiveNaN: boolean): string {
  if (!Number.isFinite(x)) return nonFinite(x, positiveNaN);
  const negative = x < 0 || Object.is(x, -0);
  return (negative ? "-" : "") + hexadecimal(Math.abs(x), undefined);
}

/** `%q` of an argument: text that Lua reads back as the same value (`addliteral` of lstrlib.c). */
export function addLiteral(L: lua.lua_State, b: lauxlib.luaL_Buffer, arg: number): void {
  switch (lua.lua_type(L, arg)) {
    case lua.LUA_TSTRING:
      addQuoted(b, lua.lua_tostring(L, arg)!);
      break;
    case lua.LUA_TNUMBER:
      luaL_addstring(b, numberLiteral(L, arg));
      break;
    case lua.LUA_TNIL:
    case lua.LUA_TBOOLEAN:
      luaL_tolstring(L, arg);
      luaL_addvalue(b);
      break;
    default:
      luaL_argerror(L, arg, "value has no literal form");
  }
}

function numberLiteral(L: lua.lua_State, arg: number): string {
  if (!lua.lua_isinteger(L, arg))
    return floatLiteral(lua.lua_tonumber(L, arg), isPositiveNaNArgument(L, arg));
  const n = lua.lua_tointeger(L, arg);
  return n === MININTEGER ? "0x8000000000000000" : n.toString(); /* there is no literal of the smallest one */
}
