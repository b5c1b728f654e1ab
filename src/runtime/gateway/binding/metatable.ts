import { type LuaCFunction, lauxlib, lua } from "#fengari";
import { fromLatin1 } from "../../lua/bytes";
import type { Release } from "../releases/index";
import { type ByteString, isAscii } from "../state/text";

/** The four metamethods of a table of the gateway. */
export interface Metamethods {
  readonly index: LuaCFunction;
  readonly newindex: LuaCFunction;
  readonly pairs: LuaCFunction;
  readonly len: LuaCFunction;
}

/** What the closures of a table carry as their upvalue. */
export class Handle<V> {
  constructor(
    /** The table's name in messages. */
    readonly name: ByteString,
    readonly value: V,
    /** In the real gateway this is a null pointer. */
    readonly missing = false,
  ) {}
}

const events = [
  ["__index", "index"],
  ["__newindex", "newindex"],
  ["__pairs", "pairs"],
  ["__len", "len"],
] as const;

/**
 * Pushes a new table with the metatable `name` of the registry, as `create_metatable` does.
 *
 * @param keeps a metatable that is there is taken as it is; else its closures are replaced, also for the tables that
 *   have it already
 */
export function pushTable(
  L: lua.lua_State,
  name: ByteString,
  metamethods: Metamethods,
  upvalues: readonly unknown[],
  keeps: boolean,
): void {
  lua.lua_newtable(L);
  const isNew = lauxlib.luaL_newmetatable(L, isAscii(name) ? name : fromLatin1(name)) === 1;
  if (isNew || !keeps) setMetamethods(L, metamethods, upvalues);
  lua.lua_setmetatable(L, -2);
}

function setMetamethods(L: lua.lua_State, metamethods: Metamethods, upvalues: readonly unknown[]): void {
  for (const [name, event] of events) {
    lua.lua_pushstring(L, name);
    for (const upvalue of upvalues) lua.lua_pushlightuserdata(L, upvalue);
    lua.lua_pushcclosure(L, metamethods[event], upvalues.length);
    lua.lua_rawset(L, -3);
  }
}

/** Name in messages and name of the metatable of a table of C++ type `type`, reached by `key` of table `parent`. */
export function namesOf(
  release: Release,
  type: string,
  parent: ByteString,
  key: ByteString,
): { name: ByteString; metatable: ByteString } {
  if (release.tableNames === "type") return { name: type, metatable: `${type}Meta` };
  const path = parent === "" ? key : `${parent}.${key}`;
  return { name: path, metatable: path };
}

/** The handle in upvalue 1 of the running closure; null if a script put something else there. */
export function handleOf<V>(L: lua.lua_State): Handle<V> | null {
  const upvalue = lua.lua_touserdata(L, lua.lua_upvalueindex(1));
  return upvalue instanceof Handle ? upvalue : null;
}
