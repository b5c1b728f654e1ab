/*
 * Sizes in bytes of Lua 5.3's objects on x86-64, from the structures of lobject.h, lstate.h and lfunc.h and
 * checked against `collectgarbage("count")` of lua5.3 5.3.6.
 */

/** `TValue`: a slot of the stack, of a table's array part, a constant, a C closure's upvalue. */
export const TVALUE = 16;
/** `Table`, without its parts. */
export const TABLE = 56;
/** `Node` of a table's hash part. */
export const NODE = 32;
/** `UpVal`. */
export const UPVAL = 32;
/** `CallInfo`. */
export const CALLINFO = 72;
/** `lua_State` with its extra space, without its stack. */
export const THREAD = 216;
/** `LUAI_MAXSHORTLEN`: strings up to this length exist once. */
export const MAX_SHORT = 40;

const STRING = 24;
const CLOSURE = 32;
const USERDATA = 40;
const PROTO = 120;

/** A string of `length` bytes with its final NUL. */
export const stringSize = (length: number) => STRING + length + 1;

export const luaClosureSize = (upvalues: number) => CLOSURE + 8 * upvalues;

export const cClosureSize = (upvalues: number) => CLOSURE + TVALUE * upvalues;

export const userdataSize = (length: number) => USERDATA + length;

/** What of a function prototype is counted: lengths of its vectors. */
export interface ProtoShape {
  readonly k: { length: number };
  readonly p: { length: number };
  readonly code: { length: number };
  readonly lineinfo: { length: number };
  readonly locvars: { length: number };
  readonly upvalues: { length: number };
}

/** A prototype without the prototypes and strings inside it. */
export function protoSize(f: ProtoShape): number {
  const { k, p, code, lineinfo, locvars, upvalues } = f;
  return (
    PROTO +
    TVALUE * k.length +
    8 * p.length +
    4 * (code.length + lineinfo.length) +
    16 * (locvars.length + upvalues.length)
  );
}
