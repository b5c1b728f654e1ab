import { type LuaRegistration, lauxlib, lua } from "#fengari";
import { addressFamily } from "../../net/address";
import type { ModuleHost } from "../host";
import { returning } from "../interop/calls";
import { float, text } from "../interop/values";

/** util.time: the wall clock and the monotonic one, seconds. */
export function timeFunctions(host: ModuleHost): LuaRegistration {
  return {
    now: returning(() => [float(host.system.clock.wall())]),
    monotonic: returning(() => [float(host.system.clock.monotonic())]),
  };
}

/** util.id: names that do not repeat. Here they are counted, so that a run is the same each time. */
export function idFunctions(host: ModuleHost): LuaRegistration {
  const next = returning(() => [host.newId()]);
  return { short: next, medium: next, long: next };
}

/** util.net: `pton` gives the bytes of an IP address. */
export const netFunctions: LuaRegistration = {
  pton: returning((L) => {
    const address = text(L, 1) ?? "";
    const family = addressFamily(address);
    if (family === undefined) return [undefined, "Invalid argument", 22];
    return [family === "inet" ? Uint8Array.from(address.split("."), Number) : ipv6Bytes(address)];
  }),
};

/** util.table: `create` makes room in a table, `pack` is table.pack. */
export const tableFunctions: LuaRegistration = {
  create: (L) => {
    lua.lua_createtable(L, Number(lauxlib.luaL_optnumber(L, 1, 0)), Number(lauxlib.luaL_optnumber(L, 2, 0)));
    return 1;
  },
  pack: (L) => {
    const count = lua.lua_gettop(L);
    lua.lua_createtable(L, count, 1);
    lua.lua_insert(L, 1);
    for (let index = count; index >= 1; index--) lua.lua_rawseti(L, 1, index);
    lua.lua_pushinteger(L, count);
    lua.lua_setfield(L, 1, "n");
    return 1;
  },
};

function ipv6Bytes(address: string): Uint8Array {
  const [head = "", tail] = address.split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const filled =
    tail === undefined ? before : [...before, ...Array(8 - before.length - after.length).fill("0"), ...after];
  return Uint8Array.from(
    filled.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]),
  );
}
