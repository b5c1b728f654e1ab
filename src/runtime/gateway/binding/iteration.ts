import { type LuaCFunction, lua } from "#fengari";
import type { MapItem, MapValue } from "../state/map";
import type { ByteString } from "../state/text";
import { cursorNext, moveCursor, spoilCursor } from "./cursor";
import type { Host } from "./host";
import { type Handle, handleOf } from "./metatable";
import { outcomes } from "./outcomes";
import { foreign } from "./records";
import { checkString, pushEnd, pushString } from "./stack";

/** Times that an iterator may find its own key again before the loop counts as endless. */
const ENDLESS = 100_000;

/** Pushes the value of an entry of the map named `name` in messages. */
export type PushEntry<V> = (L: lua.lua_State, name: ByteString, key: ByteString, value: V) => void;

/** `__pairs` of maps: returns an iterator that carries the map, and nil. */
export function mapPairs<V = MapItem>(host: Host, push: PushEntry<V>): LuaCFunction {
  const next = host.release.iteratorKeys === "string" ? stringKeys(host, push) : cursorNext(host, push);
  return (L) => {
    lua.lua_pushlightuserdata(L, mapOf<V>(host, L));
    lua.lua_pushcclosure(L, next, 1);
    lua.lua_pushnil(L);
    return 2;
  };
}

export function mapOf<V = MapItem>(host: Host, L: lua.lua_State): Handle<MapValue<V>> {
  return handleOf<MapValue<V>>(L) ?? foreign(host);
}

/** The iterator that finds its key again at each call: the map may change between two. */
function stringKeys<V>(host: Host, push: PushEntry<V>): LuaCFunction {
  let repeats = 0;
  host.keep({
    mark() {
      const then = repeats;
      return () => {
        repeats = then;
        return true;
      };
    },
  });
  return (L) => {
    const { name, value: map } = mapOf<V>(host, L);
    let place = map.first();
    if (!lua.lua_isnil(L, -1)) {
      const key = checkString(L, 2);
      const found = map.find(key);
      if (found === null) host.crash(outcomes.iteratorKey);
      if (found === null) return pushEnd(L);
      place = map.after(found);
      repeats = map.at(place)?.[0] === key ? repeats + 1 : 0;
      if (repeats > ENDLESS) host.hang(outcomes.duplicateGrants);
    }
    if (map.of !== undefined && host.release.skipsGroupGrants) {
      while (map.at(place)?.[0] === "") place = map.after(place);
    }
    const entry = map.at(place);
    if (entry === undefined) return pushEnd(L);
    pushString(L, entry[0]);
    push(L, name, entry[0], entry[1]);
    return 2;
  };
}

/** An entry was inserted into the map. */
export function noteInserted<V>(host: Host, L: lua.lua_State, name: ByteString, map: MapValue<V>): void {
  if (host.release.iteratorKeys === "userdata" && map.layout === "block") spoilCursor(L, name, map);
}

/** Removes an entry if it is there; a running loop that stands on it moves on to the next one. */
export function removeEntry<V>(
  host: Host,
  L: lua.lua_State,
  name: ByteString,
  map: MapValue<V>,
  key: ByteString,
): void {
  const place = map.find(key);
  if (place === null) return;
  const next = map.remove(place);
  if (host.release.iteratorKeys === "userdata") moveCursor(L, name, map, place, next);
}
