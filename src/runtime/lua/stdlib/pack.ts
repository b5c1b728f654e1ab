import { type LuaInteger, lauxlib, lua } from "#fengari";
import { unsigned } from "../integers";
import { PackFormat, type PackItem } from "./pack-format";
import { packInteger, SZINT, unpackInteger } from "./packed-integer";
import { isPositiveNaNArgument, pushFloat, stringPosition } from "./values";

const {
  luaL_addchar,
  luaL_addlstring,
  luaL_argcheck,
  luaL_argerror,
  luaL_checkinteger,
  luaL_checknumber,
  luaL_checkstack,
  luaL_checkstring,
  luaL_error,
  luaL_pushresult,
} = lauxlib;

const MAXSIZE = 2 ** 31 - 1;
const PADDING = 0;

function addBytes(b: lauxlib.luaL_Buffer, bytes: Uint8Array): void {
  luaL_addlstring(b, bytes, bytes.length);
}

function packSigned(L: lua.lua_State, arg: number, { size, little }: PackItem): Uint8Array {
  const n = luaL_checkinteger(L, arg);
  if (size < SZINT) {
    const limit = 2 ** (8 * size - 1);
    luaL_argcheck(L, -limit <= n && n < limit, arg, "integer overflow");
  }
  return packInteger(n, size, little, true);
}

function packUnsigned(L: lua.lua_State, arg: number, { size, little }: PackItem): Uint8Array {
  const n = luaL_checkinteger(L, arg);
  if (size < SZINT) luaL_argcheck(L, unsigned(n) < 2 ** (8 * size), arg, "unsigned overflow");
  return packInteger(n, size, little, false);
}

function packFloat(L: lua.lua_State, arg: number, { size, little }: PackItem): Uint8Array {
  const n = luaL_checknumber(L, arg);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  if (size === 4) view.setFloat32(0, n, little);
  else view.setFloat64(0, n, little);
  if (Number.isNaN(n)) setSign(bytes, little, !isPositiveNaNArgument(L, arg));
  return bytes;
}

function setSign(bytes: Uint8Array, little: boolean, negative: boolean): void {
  const at = little ? bytes.length - 1 : 0;
  bytes[at] = (bytes[at]! & 0x7f) | (negative ? 0x80 : 0);
}

/** Adds the value of one option; returns the bytes that a string added beside its option's size. */
function addItem(L: lua.lua_State, b: lauxlib.luaL_Buffer, item: PackItem, arg: number): number {
  const { kind, size } = item;
  switch (kind) {
    case "int":
      addBytes(b, packSigned(L, arg, item));
      return 0;
    case "uint":
      addBytes(b, packUnsigned(L, arg, item));
      return 0;
    case "float":
      addBytes(b, packFloat(L, arg, item));
      return 0;
    case "char": {
      const s = luaL_checkstring(L, arg);
      luaL_argcheck(L, s.length <= size, arg, "string longer than given size");
      addBytes(b, s);
      addBytes(b, new Uint8Array(size - s.length));
      return 0;
    }
    case "string": {
      const s = luaL_checkstring(L, arg);
      const fits = size >= SZINT || s.length < 2 ** (8 * size);
      luaL_argcheck(L, fits, arg, "string length does not fit in given size");
      addBytes(b, packInteger(s.length, size, item.little, false));
      addBytes(b, s);
      return s.length;
    }
    case "zstr": {
      const s = luaL_checkstring(L, arg);
      luaL_argcheck(L, !s.includes(0), arg, "string contains zeros");
      addBytes(b, s);
      luaL_addchar(b, 0);
      return s.length + 1;
    }
    case "padding":
      luaL_addchar(b, PADDING);
      return 0;
    default:
      return 0;
  }
}

const WITHOUT_VALUE = new Set(["padding", "paddalign", "nop"]);

/** `string.pack`. */
export function pack(L: lua.lua_State): number {
  const format = new PackFormat(L, luaL_checkstring(L, 1));
  const b = new lauxlib.luaL_Buffer();
  lua.lua_pushnil(L); /* an argument that is missing is not the last one */
  lauxlib.luaL_buffinit(L, b);
  let total = 0;
  let arg = 1;
  while (!format.atEnd) {
    const item = format.next(total);
    addBytes(b, new Uint8Array(item.align));
    if (!WITHOUT_VALUE.has(item.kind)) arg++;
    total += item.align + item.size + addItem(L, b, item, arg);
  }
  luaL_pushresult(b);
  return 1;
}

/** `string.packsize`. */
export function packsize(L: lua.lua_State): number {
  const format = new PackFormat(L, luaL_checkstring(L, 1));
  let total = 0;
  while (!format.atEnd) {
    const { kind, size, align } = format.next(total);
    luaL_argcheck(L, total <= MAXSIZE - size - align, 1, "format result too large");
    total += size + align;
    if (kind === "string" || kind === "zstr") luaL_argerror(L, 1, "variable-length format");
  }
  lua.lua_pushinteger(L, total);
  return 1;
}

function checkedInteger(
  L: lua.lua_State,
  data: Uint8Array,
  at: number,
  item: PackItem,
  signed: boolean,
): LuaInteger {
  const n = unpackInteger(data, at, item.size, item.little, signed);
  return n ?? luaL_error(L, "%d-byte integer does not fit into Lua Integer", item.size);
}

function pushUnpackedFloat(L: lua.lua_State, data: Uint8Array, at: number, { size, little }: PackItem): void {
  const view = new DataView(data.buffer, data.byteOffset + at, size);
  const n = size === 4 ? view.getFloat32(0, little) : view.getFloat64(0, little);
  const negative = (data[at + (little ? size - 1 : 0)]! & 0x80) !== 0;
  pushFloat(L, n, !negative);
}

/** Pushes the value of one option at `at`; returns the position after it. */
function pushItem(L: lua.lua_State, data: Uint8Array, at: number, item: PackItem): number {
  const { kind, size } = item;
  switch (kind) {
    case "int":
    case "uint":
      lua.lua_pushinteger(L, checkedInteger(L, data, at, item, kind === "int"));
      break;
    case "float":
      pushUnpackedFloat(L, data, at, item);
      break;
    case "char":
      lua.lua_pushstring(L, data.subarray(at, at + size));
      break;
    case "string": {
      const length = checkedInteger(L, data, at, item, false);
      const start = at + size;
      luaL_argcheck(L, length >= 0 && length <= data.length - start, 2, "data string too short");
      lua.lua_pushstring(L, data.subarray(start, start + Number(length)));
      return start + Number(length);
    }
    case "zstr": {
      const found = data.indexOf(0, at);
      const end = found < 0 ? data.length : found;
      lua.lua_pushstring(L, data.subarray(at, end));
      return end + 1;
    }
  }
  return at + size;
}

/** `string.unpack`. */
export function unpack(L: lua.lua_State): number {
  const format = new PackFormat(L, luaL_checkstring(L, 1));
  const data = luaL_checkstring(L, 2);
  let at = stringPosition(L, 3, 1, data.length) - 1;
  luaL_argcheck(L, at >= 0 && at <= data.length, 3, "initial position out of string");
  let results = 0;
  while (!format.atEnd) {
    const item = format.next(at);
    if (item.align + item.size > data.length - at) luaL_argerror(L, 2, "data string too short");
    luaL_checkstack(L, 2, "too many results");
    at = pushItem(L, data, at + item.align, item);
    if (!WITHOUT_VALUE.has(item.kind)) results++;
  }
  lua.lua_pushinteger(L, at + 1);
  return results + 1;
}
