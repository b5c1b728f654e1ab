import type { LuaCFunction, lua, TValue } from "#fengari";

/*
 * What is copied of fengari's objects (lobject.js, ltable.js), with their constructors: each takes the state and gives
 * the object its number, which `%p` shows.
 */

export interface Table {
  readonly constructor: new (L: lua.lua_State) => Table;
  id: number;
  strong: Map<unknown, Entry>;
  /** First and last entry, in the order of insertion. */
  f: Entry | undefined;
  l: Entry | undefined;
  metatable: Table | null;
  flags: number;
  asize: number;
  hsize: number;
  hfree: number;
  /** The entries, while they are those of an image. */
  shared: readonly EntryImage[] | null;
}

export interface Entry {
  readonly key: Slot;
  readonly value: Slot;
  p: Entry | undefined;
  n: Entry | undefined;
}

/** A `TValue`, with its constructor. */
export interface Slot extends TValue {
  readonly constructor: new (type: number, value: unknown) => Slot;
}

/** An entry to be made. */
export interface EntryImage {
  readonly hash: unknown;
  readonly key: Slot;
  readonly value: ValueImage;
}

export interface ValueImage {
  readonly type: number;
  readonly value: unknown;
  /** Place among the image's objects, or -1: the value itself may be shared. */
  readonly object: number;
}

export interface CClosure {
  readonly constructor: new (L: lua.lua_State, f: LuaCFunction, n: number) => CClosure;
  id: number;
  readonly f: LuaCFunction;
  readonly upvalue: Slot[];
}

export interface Userdata {
  readonly constructor: new (L: lua.lua_State, size: number) => Userdata;
  id: number;
  metatable: Table | null;
  readonly len: number;
  readonly data: object;
}
