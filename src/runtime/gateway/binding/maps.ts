import { lua } from "#fengari";
import type { MapItem, MapValue } from "../state/map";
import { entryPath } from "../state/read";
import { type ByteString, toText } from "../state/text";
import { raise, readOnly } from "./errors";
import type { Host } from "./host";
import { mapOf, mapPairs, noteInserted, removeEntry } from "./iteration";
import type { Handle, Metamethods } from "./metatable";
import type { Pusher } from "./pusher";
import { checkString, pushString } from "./stack";

/** Metamethods of maps, of strings and of grants. */
export function mapMetamethods(host: Host, pusher: Pusher): Metamethods {
  return {
    index: (L) => {
      const { name, value } = mapOf(host, L);
      const key = checkString(L, 2);
      pushItem(L, pusher, name, key, value.get(key));
      return 1;
    },
    newindex: (L) => {
      const handle = mapOf(host, L);
      if (!handle.value.writable) return readOnly(host, L);
      return assign(host, L, handle);
    },
    pairs: mapPairs(host, (L, name, key, item) => pushItem(L, pusher, name, key, item)),
    len: (L) => {
      lua.lua_pushinteger(L, mapOf(host, L).value.size);
      return 1;
    },
  };
}

/** Pushes a map's item: a string, a table, or nil where there is none. */
function pushItem(
  L: lua.lua_State,
  pusher: Pusher,
  parent: ByteString,
  key: ByteString,
  item: MapItem | null,
): void {
  if (item === null) lua.lua_pushnil(L);
  else if (typeof item === "string") pushString(L, item);
  else pusher.pushTable(L, parent, key, item);
}

function assign(host: Host, L: lua.lua_State, { name, value: map }: Handle<MapValue>): number {
  const { mapWrites } = host.release;
  const key = checkString(L, 2);
  const before = map.get(key);
  if (mapWrites.nil === "removes" && lua.lua_isnil(L, 3)) {
    if (before === null) return 0;
    host.changed(pathOf(map, key), before, null);
    removeEntry(host, L, name, map, key);
    return 0;
  }
  const text = checkString(L, 3);
  if (mapWrites.maxEntryBytes !== null && key.length + text.length > mapWrites.maxEntryBytes) {
    return raise(L, "Lua maximum size of entry limit exceeded");
  }
  if (mapWrites.maxEntries !== null && map.size > mapWrites.maxEntries) {
    return raise(L, "Lua max number of entries limit exceeded");
  }
  host.changed(pathOf(map, key), before, text);
  map.set(key, text);
  if (before === null) noteInserted(host, L, name, map);
  return 0;
}

function pathOf(map: MapValue, key: ByteString): string {
  return entryPath(map.path, toText(key));
}
