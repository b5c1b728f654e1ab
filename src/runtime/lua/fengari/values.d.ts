import type * as lua from "./lua";

/** A Lua string: bytes. Never change one that came from the VM: it may be shared. */
export type LuaString = Uint8Array;

/** Accepted wherever the API takes a string: a JavaScript string is encoded as UTF-8. */
export type LuaStringLike = LuaString | string;

/**
 * A 64-bit Lua integer: a number within ±(2^53 - 1), otherwise a BigInt. A BigInt within the safe range and -0
 * never occur; `canonical` in `../integers.ts` makes any value so.
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
  meter: import("../meter").Meter;
  /** What `math.random` draws from. */
  random: import("../stdlib/random").Random;
  /** Set by the machine that owns the state. */
  services: import("../services").Services;
}
