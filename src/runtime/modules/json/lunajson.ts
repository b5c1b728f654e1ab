import { lauxlib, lua } from "#fengari";
import { luaFunction, UsageError } from "../interop/calls";
import { LuaValue } from "../interop/values";
import { isFiniteNumber, longText, pushLuaNumber } from "./numbers";
import { expectEnd, JsonError, type ReadRules, readJson } from "./reader";
import { escapeByte, type WriteRules, writeJson } from "./writer";

/** Opens lunajson: `encode(value, nullv)` and `decode(json, pos, nullv, arraylen)`. */
export function openLunajson(L: lua.lua_State): number {
  lauxlib.luaL_newlib(L, { encode: luaFunction(encodeValue), decode: luaFunction(decodeText) });
  return 1;
}

function encodeValue(L: lua.lua_State): number {
  lua.lua_settop(L, 2);
  const open = new Set<object>();
  const rules: WriteRules = {
    escape: (byte) => escapeByte(byte, (hex) => hex.toUpperCase()),
    number(state, index) {
      if (!isFiniteNumber(state, index)) throw new UsageError("invalid number");
      return longText(state, index);
    },
    arrayLength,
    key() {
      throw new UsageError("non-string key");
    },
    // What equals the second argument, nil when there is none, is written as null.
    isNull: (state, index) => lua.lua_rawequal(state, index, 2) !== 0,
    other() {
      throw new UsageError("invalid type value");
    },
    enter(state, index) {
      const table = lua.lua_topointer(state, index)!;
      if (open.has(table)) throw new UsageError("loop detected");
      open.add(table);
    },
    leave: (state, index) => void open.delete(lua.lua_topointer(state, index)!),
  };
  lua.lua_pushstring(L, writeJson(L, 1, rules));
  return 1;
}

/** An element 0 that is a number is the length; else a first element makes an array, up to the first nil. */
function arrayLength(L: lua.lua_State, index: number): number | undefined {
  const stated = lua.lua_rawgeti(L, index, 0) === lua.LUA_TNUMBER ? lua.lua_tonumber(L, -1) : undefined;
  lua.lua_pop(L, 1);
  if (stated !== undefined) return stated;
  let length = 0;
  while (lua.lua_rawgeti(L, index, length + 1) !== lua.LUA_TNIL) {
    lua.lua_pop(L, 1);
    length++;
  }
  lua.lua_pop(L, 1);
  return length > 0 ? length : undefined;
}

function decodeText(L: lua.lua_State): number {
  const json = lauxlib.luaL_checkstring(L, 1);
  const from = lua.lua_isnoneornil(L, 2) ? undefined : Number(lauxlib.luaL_checkinteger(L, 2));
  const nullValue = lua.lua_isnoneornil(L, 3) ? undefined : new LuaValue(L, 3);
  const storesLength = lua.lua_toboolean(L, 4);
  const rules: ReadRules = {
    pushNull: (state) => (nullValue ? nullValue.push(state) : lua.lua_pushnil(state)),
    pushNumber: pushLuaNumber,
    ...(storesLength ? { arrayRead: storeLength } : {}),
  };
  try {
    const end = readJson(L, json, rules, (from ?? 1) - 1);
    if (from === undefined) expectEnd(json, end);
    else lua.lua_pushinteger(L, end + 1);
  } catch (error) {
    throw error instanceof JsonError ? new UsageError(wording(error)) : error;
  }
  return from === undefined ? 1 : 2;
}

function storeLength(L: lua.lua_State, length: number): void {
  lua.lua_pushinteger(L, length);
  lua.lua_rawseti(L, -2, 0);
}

const words: Record<string, string> = {
  colon: "no colon after a key",
  "object key string": "not key",
  "comma or object end": "no closing bracket of an object",
  "comma or array end": "no closing bracket of an array",
};

const faults: Record<string, string> = {
  "unexpected end of string": "unterminated string",
  "invalid escape code": "invalid escape sequence",
  "invalid unicode escape code": "invalid unicode codepoint literal",
  "invalid number": "invalid number",
  T_END: "unexpected termination",
};

function wording({ expected, found, at }: JsonError): string {
  if (expected === "the end") return "json ended";
  return `parse error at ${at + 1}: ${words[expected] ?? faults[found] ?? "invalid value"}`;
}
