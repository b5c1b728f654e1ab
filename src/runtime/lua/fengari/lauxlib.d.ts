/** The auxiliary library, as section 5.1 of the manual has it. */

import type * as lua from "./lua";
import type { LuaCFunction, LuaInteger, LuaRegistration, LuaString, LuaStringLike, LuaType } from "./values";

export const LUA_ERRFILE: number;
export const LUA_FILEHANDLE: LuaString;
export const LUA_LOADED_TABLE: LuaString;
export const LUA_PRELOAD_TABLE: LuaString;
export const LUA_NOREF: number;
export const LUA_REFNIL: number;

/** Bytes collected so far are the first `n` of `b`. */
export class luaL_Buffer {
  L: lua.lua_State | null;
  b: Uint8Array;
  n: number;
}

export function luaL_addchar(B: luaL_Buffer, c: number): void;
export function luaL_addlstring(B: luaL_Buffer, s: LuaStringLike, l: number): void;
export function luaL_addsize(B: luaL_Buffer, n: number): void;
export function luaL_addstring(B: luaL_Buffer, s: LuaStringLike): void;
export function luaL_addvalue(B: luaL_Buffer): void;
export function luaL_buffinit(L: lua.lua_State, B: luaL_Buffer): void;
export function luaL_buffinitsize(L: lua.lua_State, B: luaL_Buffer, sz: number): Uint8Array;
export function luaL_prepbuffer(B: luaL_Buffer): Uint8Array;
export function luaL_prepbuffsize(B: luaL_Buffer, sz: number): Uint8Array;
export function luaL_pushresult(B: luaL_Buffer): void;
export function luaL_pushresultsize(B: luaL_Buffer, sz: number): void;

export function luaL_argcheck(L: lua.lua_State, cond: unknown, arg: number, extramsg: LuaStringLike): void;
export function luaL_argerror(L: lua.lua_State, arg: number, extramsg: LuaStringLike): never;
export function luaL_callmeta(L: lua.lua_State, obj: number, event: LuaStringLike): boolean;
export function luaL_checkany(L: lua.lua_State, arg: number): void;
export function luaL_checkinteger(L: lua.lua_State, arg: number): LuaInteger;
export function luaL_checklstring(L: lua.lua_State, arg: number): LuaString;
export function luaL_checknumber(L: lua.lua_State, arg: number): number;
export function luaL_checkoption(
  L: lua.lua_State,
  arg: number,
  def: LuaStringLike | null,
  lst: LuaString[],
): number;
export function luaL_checkstack(L: lua.lua_State, space: number, msg: LuaStringLike | null): void;
export function luaL_checkstring(L: lua.lua_State, arg: number): LuaString;
export function luaL_checktype(L: lua.lua_State, arg: number, t: LuaType): void;
export function luaL_checkudata(L: lua.lua_State, ud: number, tname: LuaStringLike): unknown;
export function luaL_dostring(L: lua.lua_State, s: LuaString): number;
/** Formats as `lua_pushfstring`, puts `chunk:line:` of the caller in front, and raises it. */
export function luaL_error(L: lua.lua_State, fmt: LuaStringLike, ...argp: unknown[]): never;
export function luaL_getmetafield(L: lua.lua_State, obj: number, event: LuaStringLike): LuaType;
export function luaL_getmetatable(L: lua.lua_State, tname: LuaStringLike): LuaType;
export function luaL_getsubtable(L: lua.lua_State, idx: number, fname: LuaStringLike): boolean;
export function luaL_gsub(L: lua.lua_State, s: LuaString, p: LuaString, r: LuaString): LuaString;
export function luaL_len(L: lua.lua_State, idx: number): LuaInteger;
/** `size` is ignored: all of `buff` is read. */
export function luaL_loadbuffer(
  L: lua.lua_State,
  buff: LuaString,
  size: number | null,
  name: LuaStringLike | null,
): number;
export function luaL_loadbufferx(
  L: lua.lua_State,
  buff: LuaString,
  size: number | null,
  name: LuaStringLike | null,
  mode: LuaStringLike | null,
): number;
export function luaL_loadstring(L: lua.lua_State, s: LuaString): number;
export function luaL_newlib(L: lua.lua_State, l: LuaRegistration): void;
export function luaL_newlibtable(L: lua.lua_State, l: LuaRegistration): void;
export function luaL_newmetatable(L: lua.lua_State, tname: LuaStringLike): number;
/** A new state with a panic function that throws. */
export function luaL_newstate(): lua.lua_State;
export function luaL_opt<T, D>(
  L: lua.lua_State,
  f: (L: lua.lua_State, arg: number) => T,
  arg: number,
  def: D,
): T | D;
export function luaL_optinteger<D extends LuaInteger>(L: lua.lua_State, arg: number, def: D): LuaInteger;
export function luaL_optlstring(L: lua.lua_State, arg: number, def: LuaStringLike): LuaString;
export function luaL_optlstring(L: lua.lua_State, arg: number, def: null): LuaString | null;
export function luaL_optnumber(L: lua.lua_State, arg: number, def: number): number;
export function luaL_optstring(L: lua.lua_State, arg: number, def: LuaStringLike): LuaString;
export function luaL_optstring(L: lua.lua_State, arg: number, def: null): LuaString | null;
export function luaL_ref(L: lua.lua_State, t: number): number;
export function luaL_requiref(
  L: lua.lua_State,
  modname: LuaStringLike,
  openf: LuaCFunction,
  glb: boolean | number,
): void;
export function luaL_setfuncs(L: lua.lua_State, l: LuaRegistration, nup: number): void;
export function luaL_setmetatable(L: lua.lua_State, tname: LuaStringLike): void;
export function luaL_testudata(L: lua.lua_State, ud: number, tname: LuaStringLike): unknown;
export function luaL_tolstring(L: lua.lua_State, idx: number): LuaString;
export function luaL_traceback(
  L: lua.lua_State,
  L1: lua.lua_State,
  msg: LuaString | null,
  level: number,
): void;
export function luaL_typename(L: lua.lua_State, idx: number): LuaString;
export function luaL_unref(L: lua.lua_State, t: number, ref: number): void;
export function luaL_where(L: lua.lua_State, level: number): void;
