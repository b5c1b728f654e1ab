import { type LuaInteger, lauxlib, lua } from "#fengari";
import { fromLatin1, latin1 } from "../../lua/bytes.ts";
import { type ByteString, cString } from "../state/text.ts";

/** `luaL_checkstring`: a string or number as a C string, which ends at its first NUL. */
export function checkString(L: lua.lua_State, arg: number): ByteString {
  return cString(latin1(lauxlib.luaL_checklstring(L, arg)));
}

export function checkInteger(L: lua.lua_State, arg: number): LuaInteger {
  return lauxlib.luaL_checkinteger(L, arg);
}

/** `luaL_checkinteger` assigned to a C `int`: the low 32 bits. */
export function checkInt(L: lua.lua_State, arg: number): number {
  return Number(BigInt.asIntN(32, BigInt(checkInteger(L, arg))));
}

export function pushString(L: lua.lua_State, text: ByteString): void {
  lua.lua_pushlstring(L, fromLatin1(text), text.length);
}

/** The nil pair with which an iterator says that there is no more. */
export function pushEnd(L: lua.lua_State): number {
  lua.lua_pushnil(L);
  lua.lua_pushnil(L);
  return 2;
}
