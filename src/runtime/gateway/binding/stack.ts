import { type LuaInteger, lauxlib, lua } from "#fengari";
import { fromLatin1, knownLatin1, latin1 } from "../../lua/bytes";
import { type ByteString, cString, isAscii } from "../state/text";

/** `luaL_checkstring`: a string or number as a C string, which ends at its first NUL. */
export function checkString(L: lua.lua_State, arg: number): ByteString {
  return cString(knownLatin1(L, arg) ?? latin1(lauxlib.luaL_checklstring(L, arg)));
}

export function checkInteger(L: lua.lua_State, arg: number): LuaInteger {
  return lauxlib.luaL_checkinteger(L, arg);
}

/** `luaL_checkinteger` assigned to a C `int`: the low 32 bits. */
export function checkInt(L: lua.lua_State, arg: number): number {
  return Number(BigInt.asIntN(32, BigInt(checkInteger(L, arg))));
}

export function pushString(L: lua.lua_State, text: ByteString): void {
  if (text !== "" && isAscii(text)) lua.lua_pushstring(L, text);
  else lua.lua_pushlstring(L, fromLatin1(text), text.length);
}

/** The nil pair with which an iterator says that there is no more. */
export function pushEnd(L: lua.lua_State): number {
  lua.lua_pushnil(L);
  lua.lua_pushnil(L);
  return 2;
}
