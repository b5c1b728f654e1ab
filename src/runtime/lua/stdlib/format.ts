import { lauxlib, lua } from "#fengari";
import { formatFloat, formatSigned, formatUnsigned } from "./format-number";
import { type FormatSpec, readFormatSpec } from "./format-spec";
import { addLiteral } from "./quote";
import { isPositiveNaNArgument } from "./values";

const {
  luaL_addchar,
  luaL_addlstring,
  luaL_addstring,
  luaL_addvalue,
  luaL_argcheck,
  luaL_argerror,
  luaL_checkinteger,
  luaL_checknumber,
  luaL_checkstring,
  luaL_error,
  luaL_pushresult,
  luaL_tolstring,
} = lauxlib;

const PERCENT = 37;

/** From this length on, a string is not copied into the item's buffer, so that its width does not count. */
const LONG_STRING = 100;

function addPadded(b: lauxlib.luaL_Buffer, spec: FormatSpec, bytes: Uint8Array): void {
  const spaces = " ".repeat(Math.max(0, spec.width - bytes.length));
  if (!spec.left) luaL_addstring(b, spaces);
  luaL_addlstring(b, bytes, bytes.length);
  if (spec.left) luaL_addstring(b, spaces);
}

function addString(L: lua.lua_State, b: lauxlib.luaL_Buffer, spec: FormatSpec, arg: number): void {
  const s = luaL_tolstring(L, arg);
  if (spec.isPlain) {
    luaL_addvalue(b);
    return;
  }
  luaL_argcheck(L, !s.includes(0), arg, "string contains zeros");
  if (spec.precision === undefined && s.length >= LONG_STRING) {
    luaL_addvalue(b);
    return;
  }
  addPadded(b, spec, spec.precision === undefined ? s : s.subarray(0, spec.precision));
  lua.lua_pop(L, 1);
}

function addItem(L: lua.lua_State, b: lauxlib.luaL_Buffer, spec: FormatSpec, arg: number): void {
  switch (String.fromCharCode(spec.conversion)) {
    case "c":
      addPadded(b, spec, Uint8Array.of(Number(BigInt.asUintN(8, BigInt(luaL_checkinteger(L, arg))))));
      break;
    case "d":
    case "i":
      luaL_addstring(b, formatSigned(spec, luaL_checkinteger(L, arg)));
      break;
    case "o":
    case "u":
    case "x":
    case "X":
      luaL_addstring(b, formatUnsigned(spec, luaL_checkinteger(L, arg)));
      break;
    case "a":
    case "A":
    case "e":
    case "E":
    case "f":
    case "g":
    case "G":
      luaL_addstring(b, formatFloat(spec, luaL_checknumber(L, arg), isPositiveNaNArgument(L, arg)));
      break;
    case "q":
      addLiteral(L, b, arg);
      break;
    case "s":
      addString(L, b, spec, arg);
      break;
    default:
      luaL_error(L, "invalid option '%%%c' to 'format'", spec.conversion);
  }
}

/** `string.format`. */
export function format(L: lua.lua_State): number {
  const top = lua.lua_gettop(L);
  const text = luaL_checkstring(L, 1);
  const b = new lauxlib.luaL_Buffer();
  lauxlib.luaL_buffinit(L, b);
  let arg = 1;
  let i = 0;
  while (i < text.length) {
    const percent = text.indexOf(PERCENT, i);
    const literalEnd = percent < 0 ? text.length : percent;
    luaL_addlstring(b, text.subarray(i, literalEnd), literalEnd - i);
    if (percent < 0) break;
    i = percent + 1;
    if (text[i] === PERCENT) {
      luaL_addchar(b, PERCENT);
      i++;
      continue;
    }
    arg++;
    if (arg > top) luaL_argerror(L, arg, "no value");
    const spec = readFormatSpec(text, i);
    if (typeof spec === "string") luaL_error(L, spec);
    else {
      addItem(L, b, spec, arg);
      i = spec.next;
    }
  }
  luaL_pushresult(b);
  return 1;
}
