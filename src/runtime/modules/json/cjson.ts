import { lauxlib, lua, to_luastring } from "#fengari";
import { encode } from "../../net/bytes";
import { luaFunction, UsageError } from "../interop/calls";
import { text } from "../interop/values";
import { isFiniteNumber, pushLuaNumber, shortText } from "./numbers";
import { expectEnd, JsonError, type ReadRules, readJson } from "./reader";
import { escapeByte, type WriteRules, writeJson } from "./writer";

/** lua-cjson's `null`, and its `empty_array`: light userdata. */
const nullPointer = null;
const emptyArray = {};

/** Metatables that mark arrays, kept in the registry. */
const arrayMark = {};
const emptyArrayMark = {};

/** Limits and switches of lua-cjson, each with a function of the module that sets it. */
interface Settings {
  maxDepth: { encode: number; decode: number };
  sparse: { convert: boolean; ratio: number; safe: number };
  invalidNumbers: boolean | "null";
  emptyAsObject: boolean;
}

const defaults = (): Settings => ({
  maxDepth: { encode: 1000, decode: 1000 },
  sparse: { convert: false, ratio: 2, safe: 10 },
  invalidNumbers: false,
  emptyAsObject: true,
});

/** Opens lua-cjson (2.1.0.10), or with `safe` its variant that gives nil and the error. */
export function openCjson(safe: boolean): (L: lua.lua_State) => number {
  return (L) => {
    const settings = defaults();
    const functions = {
      encode: encoder(settings),
      decode: decoder(settings),
      ...setters(settings),
      new: openCjson(safe),
    };
    lauxlib.luaL_newlib(L, functions);
    if (safe) for (const name of ["encode", "decode"]) protect(L, name);
    lua.lua_pushlightuserdata(L, nullPointer);
    lua.lua_setfield(L, -2, "null");
    lua.lua_pushlightuserdata(L, emptyArray);
    lua.lua_setfield(L, -2, "empty_array");
    for (const [name, mark] of [
      ["array_mt", arrayMark],
      ["empty_array_mt", emptyArrayMark],
    ] as const) {
      pushMark(L, mark);
      lua.lua_setfield(L, -2, name);
    }
    for (const [name, value] of [
      ["_NAME", "cjson"],
      ["_VERSION", "2.1.0.10"],
    ] as const) {
      lua.lua_pushstring(L, value);
      lua.lua_setfield(L, -2, name);
    }
    return 1;
  };
}

function encoder(settings: Settings) {
  return luaFunction((L) => {
    oneArgument(L);
    lua.lua_pushstring(L, writeJson(L, 1, writeRules(settings)));
    return 1;
  });
}

function decoder(settings: Settings) {
  return luaFunction((L) => {
    oneArgument(L);
    const json = lauxlib.luaL_checkstring(L, 1);
    try {
      expectEnd(json, readJson(L, json, readRules(settings)));
    } catch (error) {
      throw error instanceof JsonError ? new UsageError(error.message) : error;
    }
    return 1;
  });
}

function writeRules(settings: Settings): WriteRules {
  const refuse = (L: lua.lua_State, index: number, why: string): never => {
    const type = new TextDecoder().decode(lauxlib.luaL_typename(L, index));
    throw new UsageError(`Cannot serialise ${type}: ${why}`);
  };
  const number = (L: lua.lua_State, index: number): string => {
    if (isFiniteNumber(L, index)) return shortText(L, index);
    if (settings.invalidNumbers === false) refuse(L, index, "must not be NaN or Infinity");
    if (settings.invalidNumbers === "null") return "null";
    const value = lua.lua_tonumber(L, index);
    return Number.isNaN(value) ? "NaN" : value < 0 ? "-Infinity" : "Infinity";
  };
  return {
    escape: (byte) => (byte === 47 ? "\\/" : byte === 127 ? "\\u007f" : escapeByte(byte, (hex) => hex)),
    number,
    arrayLength: (L, index) => arrayLength(L, index, settings, refuse),
    key: (L, index) =>
      lua.lua_type(L, index) === lua.LUA_TNUMBER
        ? encode(number(L, index))
        : refuse(L, index, "table key must be a number or string"),
    other(L, index) {
      if (lua.lua_isnil(L, index)) return "null";
      const pointer = lua.lua_islightuserdata(L, index) ? lua.lua_touserdata(L, index) : undefined;
      if (pointer === nullPointer) return "null";
      return pointer === emptyArray ? "[]" : refuse(L, index, "type not supported");
    },
    enter(_L, _index, depth) {
      if (depth > settings.maxDepth.encode)
        throw new UsageError(`Cannot serialise, excessive depth (${depth})`);
    },
  };
}

/** Keys that are all positive integers make an array; gaps are null, but not too many. */
function arrayLength(
  L: lua.lua_State,
  index: number,
  settings: Settings,
  refuse: (L: lua.lua_State, index: number, why: string) => never,
): number | undefined {
  if (isMarked(L, index, arrayMark)) return lua.lua_rawlen(L, index);
  let longest = 0;
  let count = 0;
  lua.lua_pushnil(L);
  while (lua.lua_next(L, index)) {
    lua.lua_pop(L, 1);
    const key = lua.lua_type(L, -1) === lua.LUA_TNUMBER ? lua.lua_tonumber(L, -1) : 0;
    if (!Number.isInteger(key) || key < 1) {
      lua.lua_pop(L, 1);
      return undefined;
    }
    longest = Math.max(longest, key);
    count++;
  }
  const { convert, ratio, safe } = settings.sparse;
  if (ratio > 0 && longest > count * ratio && longest > safe) {
    return convert ? undefined : refuse(L, index, "excessively sparse array");
  }
  if (longest > 0 || !settings.emptyAsObject) return longest;
  return isMarked(L, index, emptyArrayMark) ? 0 : undefined;
}

function readRules(settings: Settings): ReadRules {
  return {
    pushNull: (L) => lua.lua_pushlightuserdata(L, nullPointer),
    pushNumber: pushLuaNumber,
    enter(depth, at) {
      if (depth > settings.maxDepth.decode) {
        throw new UsageError(`Found too many nested data structures (${depth}) at character ${at}`);
      }
    },
  };
}

function setters(settings: Settings) {
  const depth = (side: "encode" | "decode") =>
    luaFunction((L) => {
      settings.maxDepth[side] = Number(lauxlib.luaL_optinteger(L, 1, settings.maxDepth[side]));
      lua.lua_pushinteger(L, settings.maxDepth[side]);
      return 1;
    });
  return {
    encode_max_depth: depth("encode"),
    decode_max_depth: depth("decode"),
    encode_sparse_array: luaFunction((L) => {
      const { sparse } = settings;
      if (!lua.lua_isnoneornil(L, 1)) sparse.convert = lua.lua_toboolean(L, 1);
      sparse.ratio = Number(lauxlib.luaL_optinteger(L, 2, sparse.ratio));
      sparse.safe = Number(lauxlib.luaL_optinteger(L, 3, sparse.safe));
      lua.lua_pushboolean(L, sparse.convert);
      lua.lua_pushinteger(L, sparse.ratio);
      lua.lua_pushinteger(L, sparse.safe);
      return 3;
    }),
    encode_invalid_numbers: luaFunction((L) => {
      if (text(L, 1) === "null") settings.invalidNumbers = "null";
      else if (!lua.lua_isnoneornil(L, 1)) settings.invalidNumbers = lua.lua_toboolean(L, 1);
      if (settings.invalidNumbers === "null") lua.lua_pushstring(L, "null");
      else lua.lua_pushboolean(L, settings.invalidNumbers);
      return 1;
    }),
    encode_empty_table_as_object: luaFunction((L) => {
      if (!lua.lua_isnoneornil(L, 1)) settings.emptyAsObject = lua.lua_toboolean(L, 1);
      lua.lua_pushboolean(L, settings.emptyAsObject);
      return 1;
    }),
  };
}

/** Puts a function that gives nil and the error in place of one that raises it. */
function protect(L: lua.lua_State, name: string): void {
  lua.lua_getfield(L, -1, name);
  lua.lua_pushcclosure(
    L,
    (state) => {
      lua.lua_pushvalue(state, lua.lua_upvalueindex(1));
      lua.lua_insert(state, 1);
      if (lua.lua_pcall(state, lua.lua_gettop(state) - 1, 1, 0) === lua.LUA_OK) return 1;
      lua.lua_pushnil(state);
      lua.lua_insert(state, -2);
      return 2;
    },
    1,
  );
  lua.lua_setfield(L, -2, name);
}

function oneArgument(L: lua.lua_State): void {
  lauxlib.luaL_argcheck(L, lua.lua_gettop(L) === 1, 1, to_luastring("expected 1 argument"));
}

function pushMark(L: lua.lua_State, mark: object): void {
  if (lua.lua_rawgetp(L, lua.LUA_REGISTRYINDEX, mark) !== lua.LUA_TNIL) return;
  lua.lua_pop(L, 1);
  lua.lua_newtable(L);
  lua.lua_pushvalue(L, -1);
  lua.lua_rawsetp(L, lua.LUA_REGISTRYINDEX, mark);
}

function isMarked(L: lua.lua_State, index: number, mark: object): boolean {
  if (!lua.lua_getmetatable(L, index)) return false;
  pushMark(L, mark);
  const marked = lua.lua_rawequal(L, -1, -2) !== 0;
  lua.lua_pop(L, 2);
  return marked;
}
