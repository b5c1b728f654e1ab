import { type LuaCFunction, type LuaInteger, lua } from "#fengari";
import { latin1 } from "../../lua/bytes";
import { entryPath } from "../state/read";
import { isReserved } from "../state/rgw-names";
import { Float, type RgwTable, type RgwValue } from "../state/rgw-table";
import { type ByteString, toText } from "../state/text";
import { raise } from "./errors";
import type { Host } from "./host";
import { incrementBy } from "./increment";
import { mapPairs, noteInserted, removeEntry } from "./iteration";
import { Handle, namesOf, pushTable } from "./metatable";
import { outcomes } from "./outcomes";
import { checkString, pushString } from "./stack";

/** Makes the global table `RGW`. */
export function openRgwTable(host: Host, L: lua.lua_State, table: RgwTable): void {
  const { name, metatable } = namesOf(host.release, "RGW", "", "RGW");
  const handle = new Handle(name, table.entries);
  pushTable(
    L,
    metatable,
    {
      index: (L) => {
        const key = checkString(L, 2);
        if (isReserved(key)) {
          pushIncrement(host, L, table, key);
          return 1;
        }
        lock(host, table);
        pushValue(L, table.entries.get(key));
        return 1;
      },
      newindex: (L) => {
        const key = checkString(L, 2);
        if (isReserved(key)) return raise(L, "increment/decrement are reserved function names for RGW");
        lock(host, table);
        return assign(host, L, table, key);
      },
      pairs: mapPairs<RgwValue>(host, (L, _name, _key, value) => pushValue(L, value)),
      len: (L) => {
        lock(host, table);
        lua.lua_pushinteger(L, table.entries.size);
        return 1;
      },
    },
    [handle, table],
    host.release.keepsMetatables,
  );
  lua.lua_setglobal(L, "RGW");
}

/** Takes the mutex of the table; where a failed write never gave it back, the thread waits for ever. */
export function lock(host: Host, table: RgwTable): void {
  if (table.lockedBy !== null) host.hang(outcomes.lockedRgwTable);
}

export function noteChange(
  host: Host,
  key: ByteString,
  before: RgwValue | null,
  after: RgwValue | null,
): void {
  host.changed(entryPath("RGW", toText(key)), plain(before), plain(after));
}

function pushIncrement(host: Host, L: lua.lua_State, table: RgwTable, key: ByteString): void {
  const increment: LuaCFunction = incrementBy(host, table, key.toLowerCase() === "decrement");
  for (let upvalue = 0; upvalue < 3; upvalue++) lua.lua_pushlightuserdata(L, table);
  lua.lua_pushcclosure(L, increment, 3);
}

function assign(host: Host, L: lua.lua_State, table: RgwTable, key: ByteString): number {
  const { entries } = table;
  const before = entries.get(key);
  if (lua.lua_isnil(L, 3)) {
    if (before !== null) noteChange(host, key, before, null);
    removeEntry(host, L, "RGW", entries, key);
    return 0;
  }
  const after = valueAt(L, 3);
  if (after === null) return raise(L, "unsupported value type for RGW table");
  const { maxEntryBytes, maxEntries } = host.release.mapWrites;
  if (maxEntryBytes !== null && key.length + bytesOf(after) > maxEntryBytes) {
    table.lockedBy = host;
    return raise(L, "Lua maximum size of entry limit exceeded");
  }
  if (maxEntries !== null && entries.size > maxEntries) {
    return raise(L, "Lua max number of entries limit exceeded");
  }
  noteChange(host, key, before, after);
  entries.set(key, after);
  if (before === null) noteInserted(host, L, "RGW", entries);
  return 0;
}

/** Bytes of a value as the gateway counts them. */
function bytesOf(value: RgwValue): number {
  if (typeof value === "string") return value.length;
  return typeof value === "boolean" ? 1 : 8;
}

function valueAt(L: lua.lua_State, index: number): RgwValue | null {
  switch (lua.lua_type(L, index)) {
    case lua.LUA_TBOOLEAN:
      return lua.lua_toboolean(L, index);
    case lua.LUA_TNUMBER:
      return numberAt(L, index);
    case lua.LUA_TSTRING:
      return latin1(lua.lua_tostring(L, index)!);
    default:
      return null;
  }
}

export function numberAt(L: lua.lua_State, index: number): LuaInteger | Float {
  if (lua.lua_isinteger(L, index)) return lua.lua_tointeger(L, index);
  return new Float(lua.lua_tonumber(L, index));
}

function pushValue(L: lua.lua_State, value: RgwValue | null): void {
  if (value === null) lua.lua_pushnil(L);
  else if (typeof value === "boolean") lua.lua_pushboolean(L, value);
  else if (typeof value === "string") pushString(L, value);
  else if (value instanceof Float) lua.lua_pushnumber(L, value.value);
  else lua.lua_pushinteger(L, value);
}

function plain(value: RgwValue | null): ByteString | LuaInteger | boolean | null {
  return value instanceof Float ? value.value : value;
}
