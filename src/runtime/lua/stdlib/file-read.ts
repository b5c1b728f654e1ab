import { lauxlib, lua } from "#fengari";
import type { Stream } from "../files/stream";
import { fileResult } from "./file-handle";

/** `L_MAXLENNUM` of liolib.c: longest numeral that is read. */
const MAX_NUMERAL = 200;

/** `g_read`: reads by the formats from argument `first` on, and returns how many results it pushed. */
export function readFormats(L: lua.lua_State, stream: Stream, first: number): number {
  const formats = lua.lua_gettop(L) - first + 1;
  lauxlib.luaL_checkstack(L, formats + lua.LUA_MINSTACK, "too many arguments");
  return fileResult(L, null, () => {
    if (formats <= 0) {
      if (!readLine(L, stream, true)) lua.lua_pushnil(L);
      return 1;
    }
    for (let i = 0; i < formats; i++) {
      if (readFormat(L, stream, first + i)) continue;
      lua.lua_pushnil(L);
      return i + 1;
    }
    return formats;
  });
}

/** Pushes one value; false, and nothing pushed, if there is none. */
function readFormat(L: lua.lua_State, stream: Stream, arg: number): boolean {
  if (lua.lua_type(L, arg) === lua.LUA_TNUMBER)
    return readChars(L, stream, Number(lauxlib.luaL_checkinteger(L, arg)));
  const format = lauxlib.luaL_checkstring(L, arg);
  // The '*' of Lua 5.2 is skipped.
  switch (String.fromCharCode(format[0] === 42 ? (format[1] ?? 0) : (format[0] ?? 0))) {
    case "n":
      return readNumber(L, stream);
    case "l":
      return readLine(L, stream, true);
    case "L":
      return readLine(L, stream, false);
    case "a":
      lua.lua_pushstring(L, stream.read(Number.POSITIVE_INFINITY));
      return true;
    default:
      return lauxlib.luaL_argerror(L, arg, "invalid format");
  }
}

function readLine(L: lua.lua_State, stream: Stream, chop: boolean): boolean {
  const line = stream.readLine();
  if (line.length === 0) return false;
  lua.lua_pushstring(L, chop && line[line.length - 1] === 10 ? line.subarray(0, -1) : line);
  return true;
}

function readChars(L: lua.lua_State, stream: Stream, count: number): boolean {
  if (count === 0) {
    if (stream.peek() < 0) return false;
    lua.lua_pushliteral(L, "");
    return true;
  }
  const bytes = stream.read(count);
  if (bytes.length === 0) return false;
  lua.lua_pushstring(L, bytes);
  return true;
}

/** `l_getn`: takes the longest prefix that looks like a numeral; fails if it is none after all. */
function readNumber(L: lua.lua_State, stream: Stream): boolean {
  const numeral: number[] = [];
  const next = () => String.fromCharCode(Math.max(stream.peek(), 0));
  const takeIf = (set: string) => {
    if (numeral.length >= MAX_NUMERAL || !set.includes(next())) return false;
    numeral.push(stream.read(1)[0]!);
    return true;
  };
  const takeAll = (set: string) => {
    let count = 0;
    while (takeIf(set)) count++;
    return count;
  };
  while (" \t\n\v\f\r".includes(next())) stream.read(1);
  takeIf("+-");
  const zero = takeIf("0");
  const hex = zero && takeIf("xX");
  const digits = hex ? "0123456789abcdefABCDEF" : "0123456789";
  let count = (zero && !hex ? 1 : 0) + takeAll(digits);
  if (takeIf(".")) count += takeAll(digits);
  if (count > 0 && takeIf(hex ? "pP" : "eE")) {
    takeIf("+-");
    takeAll("0123456789");
  }
  return lua.lua_stringtonumber(L, Uint8Array.from(numeral)) !== 0;
}
