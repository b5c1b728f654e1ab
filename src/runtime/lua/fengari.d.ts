/**
 * Types of `#fengari`: Lua 5.3's C API in JavaScript (fengari 0.1.5, with the sites of `patch/` rewritten).
 * Names, argument order and stack effects are those of the Lua 5.3 reference manual, section 4.8 and 5.1;
 * only what differs from C is said here.
 *
 * The VM is `import { lua, lauxlib, lualib, to_luastring } from "#fengari"`.
 */

/** A Lua string: bytes. Never change one that came from the VM: it may be shared. */
export type LuaString = Uint8Array;

/** Accepted wherever the API takes a string: a JavaScript string is encoded as UTF-8. */
export type LuaStringLike = LuaString | string;

/**
 * A 64-bit Lua integer: a number within ±(2^53 - 1), otherwise a BigInt. A BigInt within the safe range and -0
 * never occur; `canonical` in `integers.ts` makes any value so.
 */
export type LuaInteger = number | bigint;

/** A function that Lua calls: pushes its results and returns how many. */
export type LuaCFunction = (L: lua.lua_State) => number;

/** Runs after a yield across a call with `lua_callk`, `lua_pcallk` or `lua_yieldk`. */
export type LuaKFunction = (L: lua.lua_State, status: number, ctx: unknown) => number;

export type LuaHook = (L: lua.lua_State, ar: lua.lua_Debug) => void;

/** Functions by name, for `luaL_newlib` and `luaL_setfuncs`. */
export type LuaRegistration = Record<string, LuaCFunction>;

/** Lua type tag of `lua_type` (`LUA_T…`). */
export type LuaType = number;

/** A value slot of the VM: `type` is a tag with variant bits, `value` what the variant holds. */
export interface TValue {
  type: number;
  value: unknown;
  ttype(): number;
  ttnov(): number;
  ttisnil(): boolean;
  ttisstring(): boolean;
  ttistable(): boolean;
  ttisfunction(): boolean;
  ttisinteger(): boolean;
  ttisfloat(): boolean;
  ttisnumber(): boolean;
  setfrom(tv: TValue): void;
  svalue(): LuaString;
}

/** One call on the stack (`CallInfo` of lstate.js). */
export interface CallInfo {
  func: TValue;
  funcOff: number;
  top: number;
  previous: CallInfo | null;
  next: CallInfo | null;
  l_base: number;
  l_code: unknown[] | null;
  l_savedpc: number;
  nresults: number;
  callstatus: number;
  /** Free for an observer; 0 for each new call. */
  call: number;
}

/** What all threads of one state share (`global_State` of lstate.js). */
export interface global_State {
  id_counter: number;
  mainthread: lua.lua_State;
  l_registry: TValue;
  panic: LuaCFunction | null;
  atnativeerror: LuaCFunction | null;
  version: number;
  /** The state speaks Lua 5.4 where the patch has its texts. */
  isLua54?: boolean;
  mt: (object | null | undefined)[];
  meter: import("./meter").Meter;
  /** What `math.random` draws from. */
  random: import("./stdlib/random").Random;
  /** Set by the machine that owns the state. */
  services: import("./services").Services;
}

export namespace lua {
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

  export const LUA_VERSION: string;
  export const LUA_VERSION_NUM: number;
  export const LUA_VERSION_MAJOR: string;
  export const LUA_VERSION_MINOR: string;
  export const LUA_VERSION_RELEASE: string;
  export const LUA_RELEASE: string;
  export const LUA_COPYRIGHT: string;
  export const LUA_AUTHORS: string;
  /** `"\x1bLua"`, the start of a binary chunk. */
  export const LUA_SIGNATURE: LuaString;

  export const LUA_MULTRET: -1;
  export const LUA_MINSTACK: number;
  export const LUA_REGISTRYINDEX: number;
  export const LUA_RIDX_MAINTHREAD: number;
  export const LUA_RIDX_GLOBALS: number;
  export const LUA_RIDX_LAST: number;

  export const LUA_OK: 0;
  export const LUA_YIELD: 1;
  export const LUA_ERRRUN: 2;
  export const LUA_ERRSYNTAX: 3;
  export const LUA_ERRMEM: 4;
  export const LUA_ERRGCMM: 5;
  export const LUA_ERRERR: 6;

  export const LUA_TNONE: -1;
  export const LUA_TNIL: 0;
  export const LUA_TBOOLEAN: 1;
  export const LUA_TLIGHTUSERDATA: 2;
  export const LUA_TNUMBER: 3;
  export const LUA_TSTRING: 4;
  export const LUA_TTABLE: 5;
  export const LUA_TFUNCTION: 6;
  export const LUA_TUSERDATA: 7;
  export const LUA_TTHREAD: 8;
  export const LUA_NUMTAGS: 9;

  export const LUA_OPADD: number;
  export const LUA_OPSUB: number;
  export const LUA_OPMUL: number;
  export const LUA_OPMOD: number;
  export const LUA_OPPOW: number;
  export const LUA_OPDIV: number;
  export const LUA_OPIDIV: number;
  export const LUA_OPBAND: number;
  export const LUA_OPBOR: number;
  export const LUA_OPBXOR: number;
  export const LUA_OPSHL: number;
  export const LUA_OPSHR: number;
  export const LUA_OPUNM: number;
  export const LUA_OPBNOT: number;
  export const LUA_OPEQ: 0;
  export const LUA_OPLT: 1;
  export const LUA_OPLE: 2;

  export const LUA_HOOKCALL: 0;
  export const LUA_HOOKRET: 1;
  export const LUA_HOOKLINE: 2;
  export const LUA_HOOKCOUNT: 3;
  export const LUA_HOOKTAILCALL: 4;
  export const LUA_MASKCALL: number;
  export const LUA_MASKRET: number;
  export const LUA_MASKLINE: number;
  export const LUA_MASKCOUNT: number;

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
}

export namespace lauxlib {
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
}

export namespace lualib {
  export const luaopen_base: LuaCFunction;
  export const luaopen_coroutine: LuaCFunction;
  export const luaopen_debug: LuaCFunction;
  export const luaopen_string: LuaCFunction;
  export const luaopen_table: LuaCFunction;
  export const luaopen_utf8: LuaCFunction;
}

export function luastring_eq(a: LuaString, b: LuaString): boolean;
export function luastring_indexOf(s: LuaString, byte: number, from?: number): number;
export function luastring_of(...bytes: number[]): LuaString;
/** Decodes UTF-8; throws a RangeError on a wrong sequence unless `replacement_char` is true. */
export function to_jsstring(s: LuaString, from?: number, to?: number, replacement_char?: boolean): string;
/** Encodes as UTF-8; with `cache` equal texts share one array. */
export function to_luastring(s: string, cache?: boolean): LuaString;
export function to_uristring(s: LuaString): string;
