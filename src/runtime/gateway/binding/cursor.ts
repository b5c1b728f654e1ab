import { type LuaCFunction, type LuaString, lauxlib, lua } from "#fengari";
import { fromLatin1 } from "../../lua/bytes";
import type { Rewind } from "../../lua/mark/rewind";
import type { Place } from "../state/entries";
import type { MapValue } from "../state/map";
import type { ByteString } from "../state/text";
import type { Outcome } from "../types";
import { raise } from "./errors";
import type { Host } from "./host";
import { mapOf, type PushEntry } from "./iteration";
import { outcomes } from "./outcomes";
import { pushEnd, pushString } from "./stack";

/** Where a loop stands in a map: the block of memory of the userdata that such a loop has as its key. */
class Cursor {
  place: Place;
  /** The C++ iterator is not valid any more. */
  spoilt = false;

  constructor(public map: MapValue<unknown>) {
    this.place = map.first();
  }

  mark(): Rewind {
    const { map, place, spoilt } = this;
    return () => {
      Object.assign(this, { map, place, spoilt });
      return true;
    };
  }

  get entry(): readonly [ByteString, unknown] | undefined {
    return this.map.at(this.place);
  }

  get atEnd(): boolean {
    return this.entry === undefined;
  }
}

const memory = Symbol("cursor");

/**
 * The iterator whose key is a userdata, one per path: `__iterator` of its metatable. A loop can begin only while that
 * one stands at the end.
 */
export function cursorNext<V>(host: Host, push: PushEntry<V>): LuaCFunction {
  return (L) => {
    const { name, value: map } = mapOf<V>(host, L);
    let cursor: Cursor;
    if (lua.lua_isnil(L, 2)) {
      cursor = pushCursor(host, L, name, map);
    } else {
      const own = cursorAt(L, 2);
      if (own === null) host.crash(outcomes.iteratorHandle);
      if (own === null) return pushEnd(L);
      if (own.spoilt) return host.undefinedBehaviour(outcomes.insertInLoop);
      if (own.atEnd) return behindEnd(host, L, map, outcomes.deleteLastInLoop);
      cursor = own;
      cursor.place = map.after(cursor.place);
      lua.lua_pushvalue(L, 2);
    }
    const entry = map.at(cursor.place);
    if (entry === undefined) return pushEnd(L);
    push(L, name, entry[0], entry[1]);
    return 2;
  };
}

/** The iterator follows what is behind the map's end: a null pointer, or some other memory. */
function behindEnd(host: Host, L: lua.lua_State, map: MapValue<unknown>, outcome: Outcome): number {
  if (map.layout !== "hash") return host.undefinedBehaviour(outcome);
  host.crash(outcome);
  return pushEnd(L);
}

/** An entry was removed; a running loop that stood on it stands on the next one. */
export function moveCursor(
  L: lua.lua_State,
  name: ByteString,
  map: MapValue<unknown>,
  removed: Place,
  next: Place,
): void {
  const cursor = registered(L, name);
  if (cursor?.map === map && cursor.place === removed) cursor.place = next;
}

/** A running loop has a pointer into a map that moved. */
export function spoilCursor(L: lua.lua_State, name: ByteString, map: MapValue<unknown>): void {
  const cursor = registered(L, name);
  if (cursor?.map === map && !cursor.atEnd) cursor.spoilt = true;
}

/** Pushes the userdata of `name`, set to the beginning of the map. */
function pushCursor(host: Host, L: lua.lua_State, name: ByteString, map: MapValue<unknown>): Cursor {
  const known = registered(L, name);
  if (known !== null && !known.atEnd) {
    return raise(L, `Trying to iterate '${name}' before previous iteration finished`);
  }
  if (known !== null) {
    known.map = map;
    known.place = map.first();
    known.spoilt = false;
    lauxlib.luaL_getmetatable(L, metatableOf(name));
    lua.lua_getfield(L, -1, "__iterator");
    lua.lua_remove(L, -2);
    return known;
  }
  const cursor = new Cursor(map);
  const block = lua.lua_newuserdata(L, 8);
  block[memory] = cursor;
  lauxlib.luaL_newmetatable(L, metatableOf(name));
  lua.lua_pushvalue(L, -2);
  lua.lua_setfield(L, -2, "__iterator");
  lua.lua_pushcfunction(L, (L) => cursorText(host, L));
  lua.lua_setfield(L, -2, "__tostring");
  lua.lua_setmetatable(L, -2);
  return cursor;
}

function cursorText(host: Host, L: lua.lua_State): number {
  const cursor = cursorAt(L, 1);
  if (cursor === null) host.crash(outcomes.iteratorHandle);
  if (cursor === null) return pushEnd(L);
  const { entry } = cursor;
  if (entry === undefined) return behindEnd(host, L, cursor.map, outcomes.keyAfterLoop);
  pushString(L, entry[0]);
  return 1;
}

function metatableOf(name: ByteString): LuaString {
  return fromLatin1(`${name}.Iterator`);
}

function cursorAt(L: lua.lua_State, index: number): Cursor | null {
  const block = lua.lua_touserdata(L, index);
  const cursor = typeof block === "object" && block !== null ? Reflect.get(block, memory) : null;
  return cursor instanceof Cursor ? cursor : null;
}

/** The cursor of `name`, if a loop ever ran over it. */
function registered(L: lua.lua_State, name: ByteString): Cursor | null {
  lauxlib.luaL_getmetatable(L, metatableOf(name));
  if (!lua.lua_istable(L, -1)) {
    lua.lua_pop(L, 1);
    return null;
  }
  lua.lua_getfield(L, -1, "__iterator");
  const cursor = cursorAt(L, -1);
  lua.lua_pop(L, 2);
  return cursor;
}
