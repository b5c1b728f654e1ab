import type { lua } from "#fengari";

/** A function's prototype (lfunc.js). What a compiler made of it never changes. */
export interface Proto {
  readonly constructor: new (L: lua.lua_State) => Proto;
  id: number;
  k: unknown[];
  p: Proto[];
  code: unknown[];
  /** The closure that was made of it last: the one part that belongs to a state. */
  cache: unknown;
  lineinfo: number[];
  upvalues: unknown[];
  numparams: number;
  is_vararg: boolean;
  maxstacksize: number;
  locvars: unknown[];
  linedefined: number;
  lastlinedefined: number;
  source: unknown;
}

/** A prototype of its own for another state, and those inside it; they share the code. @param shift of the numbers */
export function copyProto(L: lua.lua_State, of: Proto, shift: number): Proto {
  const proto = new of.constructor(L);
  proto.id = of.id + shift;
  proto.k = of.k;
  proto.p = of.p.map((inner) => copyProto(L, inner, shift));
  proto.code = of.code;
  proto.lineinfo = of.lineinfo;
  proto.upvalues = of.upvalues;
  proto.numparams = of.numparams;
  proto.is_vararg = of.is_vararg;
  proto.maxstacksize = of.maxstacksize;
  proto.locvars = of.locvars;
  proto.linedefined = of.linedefined;
  proto.lastlinedefined = of.lastlinedefined;
  proto.source = of.source;
  return proto;
}
