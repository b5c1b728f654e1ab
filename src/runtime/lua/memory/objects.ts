import type { OrderedTable, TableEntry } from "./order";
import type { ProtoShape } from "./sizes";

/*
 * What the collector reads of fengari's objects (lobject.js, ltable.js, lfunc.js, lstate.js).
 */

export interface Value {
  readonly type: number;
  readonly value: unknown;
}

export interface LuaTable extends OrderedTable {
  readonly f: TableEntry | undefined;
  readonly metatable: LuaTable | null;
}

export interface LuaTString {
  readonly realstring: Uint8Array;
}

export interface LuaClosure {
  readonly p: Proto;
  readonly upvals: Value[];
}

export interface CClosure {
  readonly upvalue: Value[];
}

export interface Userdata {
  readonly metatable: LuaTable | null;
  readonly uservalue: Value;
  readonly len: number | undefined;
}

export interface Proto extends ProtoShape {
  readonly k: Value[];
  readonly p: Proto[];
  readonly source: LuaTString | null;
  readonly locvars: { readonly varname: LuaTString }[];
  readonly upvalues: { readonly name: LuaTString | null }[];
}

export interface Thread {
  readonly stack: (Value | undefined)[] | null;
  readonly top: number;
  readonly ci: Call;
  /** Most calls that were running at once since the last collection: those `CallInfo` exist. */
  ncis: number;
}

/** One call on the stack. */
interface Call {
  readonly depth: number;
  readonly top: number;
  readonly previous: Call | null;
}

/** Type tags with variant bits, of lobject.h. */
export const tags = {
  SHRSTR: 4,
  LNGSTR: 4 | (1 << 4),
  TABLE: 5,
  LCL: 6,
  CCL: 6 | (2 << 4),
  USERDATA: 7,
  THREAD: 8,
} as const;
