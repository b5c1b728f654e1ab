import { type LuaCFunction, lauxlib, lua } from "#fengari";
import { encode } from "../../net/bytes";
import { LuaError, luaFunction } from "../interop/calls";
import { LuaValue } from "../interop/values";
import { luaText, pushLuaNumber } from "./numbers";
import { expectEnd, JsonError, type ReadRules, readJson } from "./reader";
import { escapeByte, type WriteRules, writeJson } from "./writer";

/**
 * Opens LuaJSON 1.3's `json`: `encode`, `decode` (also called as tables with `simple`, `strict`, `default`) and
 * `util`. Outside of Lua 5.2 it also sets the global `json`, as the original does.
 */
export function openLuaJson(L: lua.lua_State): number {
  lua.lua_newtable(L);
  lauxlib.luaL_newlib(L, {
    null: returnsItself,
    undefined: returnsItself,
    InitArray: initArray,
    IsArray: isMarkedArray,
  });
  const nullFunction = fieldOf(L, "null");
  const undefinedFunction = fieldOf(L, "undefined");
  lua.lua_setfield(L, -2, "util");
  pushCallable(
    L,
    "encode",
    luaFunction((state) => encodeValue(state, nullFunction)),
  );
  pushCallable(
    L,
    "decode",
    luaFunction((state) => decodeText(state, nullFunction, undefinedFunction)),
  );
  for (const [name, value] of [
    ["_VERSION", "1.3"],
    ["_DESCRIPTION", "LuaJSON : customizable JSON decoder/encoder"],
  ] as const) {
    lua.lua_pushstring(L, value);
    lua.lua_setfield(L, -2, name);
  }
  lua.lua_pushvalue(L, -1);
  lua.lua_setglobal(L, "json");
  return 1;
}

const modes = ["default", "simple", "strict"];

/** A table that can be called, with the modes and the function itself in it. */
function pushCallable(L: lua.lua_State, name: string, body: LuaCFunction): void {
  lua.lua_newtable(L);
  lua.lua_pushcfunction(L, body);
  lua.lua_setfield(L, -2, name);
  for (const mode of modes) {
    lua.lua_newtable(L);
    lua.lua_setfield(L, -2, mode);
  }
  lua.lua_newtable(L);
  lua.lua_pushcfunction(L, (state) => {
    lua.lua_remove(state, 1);
    return body(state);
  });
  lua.lua_setfield(L, -2, "__call");
  lua.lua_setmetatable(L, -2);
  lua.lua_setfield(L, -2, name);
}

function encodeValue(L: lua.lua_State, nullFunction: LuaValue): number {
  const open = new Set<object>();
  const rules: WriteRules = {
    escape: (byte) =>
      byte === 47 ? "\\/" : byte === 11 ? "\\v" : escapeByte(byte, (hex) => hex.toUpperCase()),
    number: (state, index) => numberText(state, index),
    arrayLength,
    key(state, index) {
      const type = lua.lua_type(state, index);
      if (type !== lua.LUA_TNUMBER && type !== lua.LUA_TBOOLEAN) {
        throw failure(`Invalid object index type: ${typeName(state, index)}`);
      }
      return encode(luaText(state, index));
    },
    other(state, index) {
      const isNull = lua.lua_isnil(state, index) || lua.lua_topointer(state, index) === nullFunction.identity;
      if (isNull) return "null";
      throw failure(`Failed to encode value, unhandled type: ${typeName(state, index)}`);
    },
    enter(state, index) {
      const table = lua.lua_topointer(state, index)!;
      if (open.has(table)) throw failure("Recursive encoding of value");
      open.add(table);
    },
    leave: (state, index) => void open.delete(lua.lua_topointer(state, index)!),
  };
  lua.lua_pushstring(L, writeJson(L, 1, rules));
  return 1;
}

function numberText(L: lua.lua_State, index: number): string {
  const value = Number(lua.lua_tonumber(L, index));
  if (Number.isNaN(value)) return "NaN";
  return Number.isFinite(value) ? luaText(L, index) : value < 0 ? "-Infinity" : "Infinity";
}

/** A table with `n`, one that `InitArray` marks, or one with elements 1 to its length and nothing else. */
function arrayLength(L: lua.lua_State, index: number): number | undefined {
  const length = lua.lua_rawlen(L, index);
  if (isMarked(L, index)) return countOf(L, index) ?? length;
  if (length === 0) return undefined;
  const count = countOf(L, index);
  if (count !== undefined) return count;
  lua.lua_pushnil(L);
  while (lua.lua_next(L, index)) {
    lua.lua_pop(L, 1);
    const key = lua.lua_type(L, -1) === lua.LUA_TNUMBER ? lua.lua_tonumber(L, -1) : 0;
    if (!Number.isInteger(key) || key < 1 || key > length) {
      lua.lua_pop(L, 1);
      return undefined;
    }
  }
  return length;
}

function countOf(L: lua.lua_State, index: number): number | undefined {
  lua.lua_getfield(L, index, "n");
  const count = lua.lua_type(L, -1) === lua.LUA_TNUMBER ? lua.lua_tonumber(L, -1) : 0;
  lua.lua_pop(L, 1);
  return Number.isInteger(count) && count >= 1 ? count : undefined;
}

function decodeText(L: lua.lua_State, nullFunction: LuaValue, undefinedFunction: LuaValue): number {
  const json = lauxlib.luaL_checkstring(L, 1);
  const simple = isMode(L, "simple");
  const nothing = (value: LuaValue) => (state: lua.lua_State) =>
    simple ? lua.lua_pushnil(state) : value.push(state);
  const number = (value: number) => (state: lua.lua_State) => lua.lua_pushnumber(state, value);
  const rules: ReadRules = {
    pushNull: nothing(nullFunction),
    pushNumber: pushLuaNumber,
    arrayRead: (state, length) => markArray(state, length),
    trailingComma: true,
    words: {
      undefined: nothing(undefinedFunction),
      NaN: number(Number.NaN),
      nan: number(Number.NaN),
      Infinity: number(Number.POSITIVE_INFINITY),
      "-Infinity": number(Number.NEGATIVE_INFINITY),
    },
  };
  try {
    expectEnd(json, readJson(L, json, rules));
  } catch (error) {
    throw error instanceof JsonError ? failure("Invalid JSON data") : error;
  }
  return 1;
}

/** Whether the second argument is the module's own table of this mode. */
function isMode(L: lua.lua_State, name: string): boolean {
  if (!lua.lua_istable(L, 2)) return false;
  lua.lua_getglobal(L, "json");
  lua.lua_getfield(L, -1, "decode");
  lua.lua_getfield(L, -1, name);
  const same = lua.lua_rawequal(L, -1, 2) !== 0;
  lua.lua_pop(L, 3);
  return same;
}

const arrayMark = {};

/** Marks an array that was read, with `n` where nil at its end would shorten it. */
function markArray(L: lua.lua_State, length: number): void {
  if (lua.lua_rawlen(L, -1) !== length) {
    lua.lua_pushinteger(L, length);
    lua.lua_setfield(L, -2, "n");
  }
  pushMark(L);
  lua.lua_setmetatable(L, -2);
}

function pushMark(L: lua.lua_State): void {
  if (lua.lua_rawgetp(L, lua.LUA_REGISTRYINDEX, arrayMark) !== lua.LUA_TNIL) return;
  lua.lua_pop(L, 1);
  lua.lua_newtable(L);
  lua.lua_pushvalue(L, -1);
  lua.lua_rawsetp(L, lua.LUA_REGISTRYINDEX, arrayMark);
}

function isMarked(L: lua.lua_State, index: number): boolean {
  if (!lua.lua_getmetatable(L, index)) return false;
  pushMark(L);
  const same = lua.lua_rawequal(L, -1, -2) !== 0;
  lua.lua_pop(L, 2);
  return same;
}

function initArray(L: lua.lua_State): number {
  lua.lua_settop(L, 1);
  pushMark(L);
  lua.lua_setmetatable(L, 1);
  return 1;
}

function isMarkedArray(L: lua.lua_State): number {
  if (!lua.lua_istable(L, 1)) lua.lua_pushboolean(L, false);
  else if (isMarked(L, 1)) lua.lua_pushboolean(L, true);
  else if (lua.lua_rawlen(L, 1) === 0) lua.lua_pushboolean(L, false);
  else lua.lua_pushnil(L);
  return 1;
}

/** `json.util.null` and `undefined` are functions that give themselves. */
function returnsItself(L: lua.lua_State): number {
  const ar = new lua.lua_Debug();
  lua.lua_getstack(L, 0, ar);
  lua.lua_getinfo(L, "f", ar);
  return 1;
}

function fieldOf(L: lua.lua_State, name: string): LuaValue {
  lua.lua_getfield(L, -1, name);
  const value = new LuaValue(L, -1);
  lua.lua_pop(L, 1);
  return value;
}

function typeName(L: lua.lua_State, index: number): string {
  return new TextDecoder().decode(lauxlib.luaL_typename(L, index));
}

/** LuaJSON raises by `assert`: the message has no position. */
function failure(message: string): LuaError {
  return new LuaError(message);
}
