import { lua } from "#fengari";

/** A Lua value held from outside, of whatever type. Pushes itself on any thread of its state. */
export class LuaValue {
  readonly push: (L: lua.lua_State) => void;
  /** The same object for the same table, function or userdata. */
  readonly identity: object | null;

  constructor(L: lua.lua_State, index: number) {
    this.push = lua.lua_toproxy(L, index);
    this.identity = lua.lua_topointer(L, index);
  }
}

/** A value that can be pushed in a way of its own. */
export interface Pushable {
  push(L: lua.lua_State): void;
}

/** What crosses the border as it is: bytes and texts are Lua strings, undefined is nil. */
export type Crossing = undefined | null | boolean | number | string | Uint8Array | Pushable;

export function push(L: lua.lua_State, value: Crossing): void {
  if (value === undefined || value === null) lua.lua_pushnil(L);
  else if (typeof value === "boolean") lua.lua_pushboolean(L, value);
  else if (typeof value === "number") pushNumber(L, value);
  else if (typeof value === "string" || value instanceof Uint8Array) lua.lua_pushstring(L, value);
  else value.push(L);
}

export function pushAll(L: lua.lua_State, values: readonly Crossing[]): number {
  lua.lua_checkstack(L, values.length + lua.LUA_MINSTACK);
  for (const value of values) push(L, value);
  return values.length;
}

/** A float, also where its value is whole: LuaSocket's numbers are such. */
export function float(value: number): Pushable {
  return { push: (L) => lua.lua_pushnumber(L, value) };
}

/** The value at an index; what has no equal outside of Lua is held as it is. */
export function toCrossing(L: lua.lua_State, index: number): Crossing {
  switch (lua.lua_type(L, index)) {
    case lua.LUA_TNONE:
    case lua.LUA_TNIL:
      return undefined;
    case lua.LUA_TBOOLEAN:
      return lua.lua_toboolean(L, index);
    case lua.LUA_TNUMBER:
      return numberAt(L, index);
    case lua.LUA_TSTRING:
      return lua.lua_tostring(L, index) as Uint8Array;
    default:
      return new LuaValue(L, index);
  }
}

/** A field of the table at an index, read by a function. The stack is as before. */
export function field<T>(
  L: lua.lua_State,
  index: number,
  name: string,
  read: (L: lua.lua_State, index: number) => T,
): T {
  lua.lua_getfield(L, index, name);
  const value = read(L, lua.lua_gettop(L));
  lua.lua_pop(L, 1);
  return value;
}

/** Text of a string or number; undefined for anything else. */
export function text(L: lua.lua_State, index: number): string | undefined {
  return lua.lua_isstring(L, index) ? (lua.lua_tojsstring(L, index) ?? undefined) : undefined;
}

/** Number of a number or a string that is one; undefined for anything else. */
export function number(L: lua.lua_State, index: number): number | undefined {
  const value = lua.lua_tonumberx(L, index);
  return value === false ? undefined : Number(value);
}

/** A flag that may be left out. */
export function flag(L: lua.lua_State, index: number): boolean | undefined {
  return lua.lua_isnoneornil(L, index) ? undefined : lua.lua_toboolean(L, index);
}

function numberAt(L: lua.lua_State, index: number): Crossing {
  const value: unknown = lua.lua_isinteger(L, index)
    ? lua.lua_tointeger(L, index)
    : lua.lua_tonumber(L, index);
  return typeof value === "number" ? value : new LuaValue(L, index);
}

function pushNumber(L: lua.lua_State, value: number): void {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) lua.lua_pushinteger(L, value);
  else lua.lua_pushnumber(L, value);
}
