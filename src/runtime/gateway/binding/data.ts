import { lua } from "#fengari";
import { readOnly } from "./errors.ts";
import type { Host } from "./host.ts";
import { Handle, namesOf, pushTable } from "./metatable.ts";
import { checkInteger, pushEnd } from "./stack.ts";

/** The part of an object that a data context runs on. */
export interface Chunk {
  readonly bytes: Uint8Array;
  /** Place of its first byte. */
  readonly offset: number;
}

/** Makes the globals `Data`, bytes by index from 1, and `Offset`. */
export function openData(host: Host, L: lua.lua_State, { bytes, offset }: Chunk): void {
  const { name, metatable } = namesOf(host.release, "Data", "", "Data");
  const pushByte = (L: lua.lua_State, at: number): void => {
    if (at >= 1 && at <= bytes.length) lua.lua_pushlstring(L, bytes.subarray(at - 1, at), 1);
    else lua.lua_pushnil(L);
  };
  const next = (L: lua.lua_State): number => {
    const at = lua.lua_isnil(L, -1) ? 1 : Number(checkInteger(L, -1)) + 1;
    if (at > bytes.length) return pushEnd(L);
    lua.lua_pushinteger(L, at);
    pushByte(L, at);
    return 2;
  };
  pushTable(
    L,
    metatable,
    {
      index: (L) => {
        pushByte(L, Number(checkInteger(L, 2)));
        return 1;
      },
      newindex: (L) => readOnly(host, L),
      pairs: (L) => {
        lua.lua_pushlightuserdata(L, bytes);
        lua.lua_pushcclosure(L, next, 1);
        lua.lua_pushnil(L);
        return 2;
      },
      len: (L) => {
        lua.lua_pushinteger(L, bytes.length);
        return 1;
      },
    },
    [new Handle(name, bytes)],
    host.release.keepsMetatables,
  );
  lua.lua_setglobal(L, "Data");
  lua.lua_pushinteger(L, offset);
  lua.lua_setglobal(L, "Offset");
}
