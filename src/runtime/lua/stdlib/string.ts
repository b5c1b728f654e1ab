import { type LuaRegistration, lauxlib, lua, lualib } from "#fengari";
import { format } from "./format";
import { pack, packsize, unpack } from "./pack";
import { checkPosition } from "./values";

const { luaL_argcheck, luaL_checkinteger, luaL_checkstring, luaL_error, luaL_optstring } = lauxlib;

/** C's INT_MAX, which limits the length of `string.rep`'s result. */
const MAXSIZE = 2 ** 31 - 1;

function char(L: lua.lua_State): number {
  const count = lua.lua_gettop(L);
  const bytes = new Uint8Array(count);
  for (let i = 1; i <= count; i++) {
    const c = luaL_checkinteger(L, i);
    luaL_argcheck(L, c >= 0 && c <= 255, i, "value out of range");
    bytes[i - 1] = Number(c);
  }
  lua.lua_pushstring(L, bytes);
  return 1;
}

function rep(L: lua.lua_State): number {
  const s = luaL_checkstring(L, 1);
  const n = checkPosition(L, 2);
  const separator = luaL_optstring(L, 3, "");
  const unit = s.length + separator.length;
  if (n <= 0 || unit === 0) {
    lua.lua_pushliteral(L, "");
    return 1;
  }
  if (unit > Math.floor(MAXSIZE / n)) return luaL_error(L, "resulting string too large");
  const b = new lauxlib.luaL_Buffer();
  const total = n * unit - separator.length;
  const bytes = lauxlib.luaL_buffinitsize(L, b, total);
  bytes.set(s);
  if (n > 1) bytes.set(separator, s.length);
  for (let done = unit; done < total; done *= 2) bytes.copyWithin(done, 0, Math.min(done, total - done));
  lauxlib.luaL_pushresultsize(b, total);
  return 1;
}

const functions: LuaRegistration = { char, format, pack, packsize, rep, unpack };

/** Opener of the library `string`: fengari's, with the functions above in place of its own. */
export function luaopen_string(L: lua.lua_State): number {
  lualib.luaopen_string(L);
  lauxlib.luaL_setfuncs(L, functions, 0);
  return 1;
}
