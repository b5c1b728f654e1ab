/** Lua's C API (lapi.js, ldebug.js, ldo.js, lstate.js), as section 4.8 of the manual has it. */

import type {
  CallInfo,
  global_State,
  LuaCFunction,
  LuaHook,
  LuaInteger,
  LuaKFunction,
  LuaString,
  LuaStringLike,
  LuaType,
  TValue,
} from "./values";

export * from "./constants";

/** A thread: the main one of a state, or a coroutine. */
export interface lua_State {
  readonly id: number;
  readonly l_G: global_State;
  top: number;
  stack: (TValue | undefined)[];
  stack_last: number;
  ci: CallInfo;
  readonly base_ci: CallInfo;
  oldpc: number;
  nCcalls: number;
  hook: LuaHook | null;
  hookmask: number;
  basehookcount: number;
  hookcount: number;
  allowhook: number;
  nny: number;
  status: number;
  errfunc: number;
  /** Most calls that were running at once since the last collection: those `CallInfo` exist. */
  ncis: number;
}

export class lua_Debug {
  event: number;
  name: LuaString | null;
  namewhat: LuaString | null;
  what: LuaString | null;
  source: LuaString | null;
  currentline: number;
  linedefined: number;
  lastlinedefined: number;
  nups: number;
  nparams: number;
  isvararg: number | boolean;
  istailcall: number | boolean;
  short_src: LuaString | null;
  i_ci: CallInfo | null;
}

/** Runs on what stands on the stack, which the host put there: see `Machine.goOn`. */
export function lua_goon(L: lua_State): void;

export function lua_absindex(L: lua_State, idx: number): number;
export function lua_arith(L: lua_State, op: number): void;
export function lua_atnativeerror(L: lua_State, errorf: LuaCFunction | null): LuaCFunction | null;
export function lua_atpanic(L: lua_State, panicf: LuaCFunction | null): LuaCFunction | null;
export function lua_call(L: lua_State, nargs: number, nresults: number): void;
export function lua_callk(
  L: lua_State,
  nargs: number,
  nresults: number,
  ctx: unknown,
  k: LuaKFunction | null,
): void;
export function lua_checkstack(L: lua_State, n: number): boolean;
export function lua_close(L: lua_State): void;
/** 1 if the comparison holds, else 0 (also for an index that is not valid). */
export function lua_compare(L: lua_State, index1: number, index2: number, op: number): number;
export function lua_concat(L: lua_State, n: number): void;
export function lua_copy(L: lua_State, fromidx: number, toidx: number): void;
export function lua_createtable(L: lua_State, narr?: number, nrec?: number): void;
export function lua_dump<T>(
  L: lua_State,
  writer: (L: lua_State, p: LuaString, size: number, data: T) => number,
  data: T,
  strip: boolean,
): number;
export function lua_error(L: lua_State): never;
/** Does nothing in fengari: JavaScript collects the garbage. */
export function lua_gc(L: lua_State, what: number, data?: number): void;
export function lua_getfield(L: lua_State, idx: number, k: LuaStringLike): LuaType;
export function lua_getglobal(L: lua_State, name: LuaStringLike): LuaType;
export function lua_gethook(L: lua_State): LuaHook | null;
export function lua_gethookcount(L: lua_State): number;
export function lua_gethookmask(L: lua_State): number;
export function lua_geti(L: lua_State, idx: number, n: LuaInteger): LuaType;
export function lua_getinfo(L: lua_State, what: LuaStringLike, ar: lua_Debug): number;
export function lua_getlocal(L: lua_State, ar: lua_Debug | null, n: number): LuaString | null;
/** False, and nothing pushed, if there is no metatable. */
export function lua_getmetatable(L: lua_State, objindex: number): boolean;
export function lua_getstack(L: lua_State, level: number, ar: lua_Debug): number;
export function lua_gettable(L: lua_State, idx: number): LuaType;
export function lua_gettop(L: lua_State): number;
export function lua_getupvalue(L: lua_State, funcindex: number, n: number): LuaString | null;
export function lua_getuservalue(L: lua_State, idx: number): LuaType;
export function lua_insert(L: lua_State, idx: number): void;
export function lua_isboolean(L: lua_State, idx: number): boolean;
export function lua_iscfunction(L: lua_State, idx: number): boolean;
export function lua_isfunction(L: lua_State, idx: number): boolean;
export function lua_isinteger(L: lua_State, idx: number): boolean;
export function lua_islightuserdata(L: lua_State, idx: number): boolean;
export function lua_isnil(L: lua_State, idx: number): boolean;
export function lua_isnone(L: lua_State, idx: number): boolean;
export function lua_isnoneornil(L: lua_State, idx: number): boolean;
export function lua_isnumber(L: lua_State, idx: number): boolean;
/** Whether `p` is a proxy of `lua_toproxy` (of the state of `L`, unless `L` is null). */
export function lua_isproxy(p: unknown, L: lua_State | null): boolean;
export function lua_isstring(L: lua_State, idx: number): boolean;
export function lua_istable(L: lua_State, idx: number): boolean;
export function lua_isthread(L: lua_State, idx: number): boolean;
export function lua_isuserdata(L: lua_State, idx: number): boolean;
export function lua_isyieldable(L: lua_State): boolean;
export function lua_len(L: lua_State, idx: number): void;
export function lua_load<T>(
  L: lua_State,
  reader: (L: lua_State, data: T) => LuaString | null,
  data: T,
  chunkname: LuaStringLike | null,
  mode: LuaStringLike | null,
): number;
export function lua_newstate(): lua_State;
export function lua_newtable(L: lua_State): void;
export function lua_newthread(L: lua_State): lua_State;
/** Pushes a full userdata and returns the object that is its block of memory; `size` only serves `lua_rawlen`. */
export function lua_newuserdata(L: lua_State, size?: number): Record<PropertyKey, unknown>;
export function lua_next(L: lua_State, idx: number): number;
export function lua_pcall(L: lua_State, nargs: number, nresults: number, msgh: number): number;
export function lua_pcallk(
  L: lua_State,
  nargs: number,
  nresults: number,
  msgh: number,
  ctx: unknown,
  k: LuaKFunction | null,
): number;
export function lua_pop(L: lua_State, n: number): void;
export function lua_pushboolean(L: lua_State, b: boolean | number): void;
export function lua_pushcclosure(L: lua_State, fn: LuaCFunction, n: number): void;
export function lua_pushcfunction(L: lua_State, fn: LuaCFunction): void;
/** As in C; `%s` takes bytes (not a JavaScript string), `%d` and `%I` a `LuaInteger`. */
export function lua_pushfstring(L: lua_State, fmt: LuaStringLike, ...argp: unknown[]): LuaString;
export function lua_pushglobaltable(L: lua_State): void;
/** `n` must be canonical: see `LuaInteger`. */
export function lua_pushinteger(L: lua_State, n: LuaInteger): void;
export function lua_pushjsclosure(L: lua_State, fn: LuaCFunction, n: number): void;
export function lua_pushjsfunction(L: lua_State, fn: LuaCFunction): void;
export function lua_pushlightuserdata(L: lua_State, p: unknown): void;
/** Pushes a JavaScript string, UTF-8 encoded; nil for null. */
export function lua_pushliteral(L: lua_State, s: string | null): LuaString | null;
export function lua_pushlstring(L: lua_State, s: LuaStringLike, len: number): LuaString;
export function lua_pushnil(L: lua_State): void;
export function lua_pushnumber(L: lua_State, n: number): void;
/** Pushes bytes (copied) or a JavaScript string; nil for null. */
export function lua_pushstring(L: lua_State, s: LuaStringLike | null): LuaString | null;
export function lua_pushthread(L: lua_State): boolean;
export function lua_pushvalue(L: lua_State, idx: number): void;
export function lua_pushvfstring(L: lua_State, fmt: LuaStringLike, argp: unknown[]): LuaString;
export function lua_rawequal(L: lua_State, index1: number, index2: number): number;
export function lua_rawget(L: lua_State, idx: number): LuaType;
export function lua_rawgeti(L: lua_State, idx: number, n: LuaInteger): LuaType;
export function lua_rawgetp(L: lua_State, idx: number, p: unknown): LuaType;
export function lua_rawlen(L: lua_State, idx: number): number;
export function lua_rawset(L: lua_State, idx: number): void;
export function lua_rawseti(L: lua_State, idx: number, n: LuaInteger): void;
export function lua_rawsetp(L: lua_State, idx: number, p: unknown): void;
export function lua_register(L: lua_State, name: LuaStringLike, fn: LuaCFunction): void;
export function lua_remove(L: lua_State, idx: number): void;
export function lua_replace(L: lua_State, idx: number): void;
export function lua_resume(L: lua_State, from: lua_State | null, nargs: number): number;
export function lua_rotate(L: lua_State, idx: number, n: number): void;
export function lua_setfield(L: lua_State, idx: number, k: LuaStringLike): void;
export function lua_setglobal(L: lua_State, name: LuaStringLike): void;
export function lua_sethook(L: lua_State, f: LuaHook | null, mask: number, count: number): void;
export function lua_seti(L: lua_State, idx: number, n: LuaInteger): void;
export function lua_setlocal(L: lua_State, ar: lua_Debug, n: number): LuaString | null;
export function lua_setmetatable(L: lua_State, objindex: number): boolean;
export function lua_settable(L: lua_State, idx: number): void;
export function lua_settop(L: lua_State, idx: number): void;
export function lua_setupvalue(L: lua_State, funcindex: number, n: number): LuaString | null;
export function lua_setuservalue(L: lua_State, idx: number): void;
export function lua_status(L: lua_State): number;
/** Size of the numeral plus 1 with the number pushed, or 0 with nothing pushed. */
export function lua_stringtonumber(L: lua_State, s: LuaString): number;
export function lua_toboolean(L: lua_State, idx: number): boolean;
/** For a C closure the closure object is returned, not its function. */
export function lua_tocfunction(L: lua_State, idx: number): LuaCFunction | object | null;
export function lua_todataview(L: lua_State, idx: number): DataView;
/** 0 if the value is not convertible. */
export function lua_tointeger(L: lua_State, idx: number): LuaInteger;
/** False if the value is not convertible. */
export function lua_tointegerx(L: lua_State, idx: number): LuaInteger | false;
/** Bytes decoded as UTF-8, a wrong sequence as U+FFFD; numbers are converted in place as in C. */
export function lua_tojsstring(L: lua_State, idx: number): string | null;
/** Null for a value that is neither a string nor a number. A number is converted in place. */
export function lua_tolstring(L: lua_State, idx: number): LuaString | null;
export function lua_tostring(L: lua_State, idx: number): LuaString | null;
/** 0 if the value is not convertible. */
export function lua_tonumber(L: lua_State, idx: number): number;
/** False if the value is not convertible. */
export function lua_tonumberx(L: lua_State, idx: number): number | false;
export function lua_topointer(L: lua_State, idx: number): object | null;
/** A function that pushes the value at `idx` on any thread of the same state. */
export function lua_toproxy(L: lua_State, idx: number): (L: lua_State) => void;
export function lua_tothread(L: lua_State, idx: number): lua_State | null;
export function lua_touserdata(L: lua_State, idx: number): unknown;
export function lua_type(L: lua_State, idx: number): LuaType;
export function lua_typename(L: lua_State, t: LuaType): LuaString;
/** The upvalue itself: equal objects are the same upvalue. */
export function lua_upvalueid(L: lua_State, funcindex: number, n: number): object;
export function lua_upvalueindex(i: number): number;
export function lua_upvaluejoin(L: lua_State, fidx1: number, n1: number, fidx2: number, n2: number): void;
export function lua_version(L: lua_State | null): number;
export function lua_xmove(from: lua_State, to: lua_State, n: number): void;
export function lua_yield(L: lua_State, nresults: number): number;
export function lua_yieldk(L: lua_State, nresults: number, ctx: unknown, k: LuaKFunction | null): number;
