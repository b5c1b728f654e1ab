import { lua } from "#fengari";
import { readOnly } from "./errors";
import type { Host } from "./host";
import { Handle, namesOf, pushTable } from "./metatable";
import { checkInteger, pushEnd } from "./stack";

/** The part of an object that a data context runs on. */
export interface Chunk {
  readonly bytes: Uint8Array;
  /** Place of its first byte. */
  readonly offset: number;
}

/** Makes the globals `Data`, bytes by index from 1, and `Offset`. */
export function openData(host: Host, L: lua.lua_State, { bytes, offset }: Chunk): void {
  const { name, metatable } = namesOf(host.release, "Data", "", "Data");
  const pushByte = bytePusher(host);
  const next = (L: lua.lua_State): number => {
    const at = lua.lua_isnil(L, -1) ? 1 : Number(checkInteger(L, -1)) + 1;
    if (at > bytes.length) return pushEnd(L);
    lua.lua_pushinteger(L, at);
    pushByte(L, bytes[at - 1]!);
    return 2;
  };
  pushTable(
    L,
    metatable,
    {
      index: (L) => {
        const byte = bytes[Number(checkInteger(L, 2)) - 1];
        if (byte === undefined) lua.lua_pushnil(L);
        else pushByte(L, byte);
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

/** Pushes bytes as strings. As Lua does with short strings, it makes each only once. */
function bytePusher(host: Host): (L: lua.lua_State, byte: number) => void {
  const made: ((L: lua.lua_State) => void)[] = [];
  host.keep({
    mark() {
      const then = [...made];
      return () => {
        made.length = then.length;
        Object.assign(made, then);
        return true;
      };
    },
  });
  return (L, byte) => {
    const push = made[byte];
    if (push !== undefined) return push(L);
    lua.lua_pushlstring(L, Uint8Array.of(byte), 1);
    made[byte] = lua.lua_toproxy(L, -1);
  };
}
