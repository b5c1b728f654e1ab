import { lauxlib, lua } from "#fengari";
import type { Extra, Tlsa } from "../../net/loop/handle-fields";
import type { ReadPattern, Socket } from "../../net/loop/socket";
import type { ModuleHost } from "../host";
import { UsageError } from "../interop/calls";
import { field, LuaValue, number, text } from "../interop/values";
import { readPattern } from "../socket/arguments";

/** Seconds, false for none, or nothing for the configured time. */
export function seconds(L: lua.lua_State, index: number): number | false | undefined {
  if (lua.lua_isboolean(L, index) && !lua.lua_toboolean(L, index)) return false;
  return number(L, index);
}

/** Data to write; undefined for nil. */
export function data(L: lua.lua_State, index: number): Uint8Array | undefined {
  if (lua.lua_isnoneornil(L, index)) return undefined;
  if (!lua.lua_isstring(L, index)) {
    const type = lua.lua_typename(L, lua.lua_type(L, index));
    throw new UsageError(`attempt to get length of a ${new TextDecoder().decode(type)} value (local 'data')`);
  }
  return lua.lua_tostring(L, index)!;
}

/** A value that only its owner understands, such as a TLS context; nothing for nil and false. */
export function opaque(L: lua.lua_State, index: number): LuaValue | undefined {
  return lua.lua_toboolean(L, index) ? new LuaValue(L, index) : undefined;
}

export function readSize(L: lua.lua_State, index: number): ReadPattern | undefined {
  return lua.lua_isnoneornil(L, index) ? undefined : readPattern(L, index);
}

/** A socket object, or an object with its methods. */
export function socket(host: ModuleHost, L: lua.lua_State, index: number): Socket {
  const found = host.sockets.at(L, index);
  if (!found) throw new UsageError(`bad argument #${index} (socket expected)`);
  return found;
}

/** The `extra` of a client: what the event loop reads of it. */
export function extra(host: ModuleHost, L: lua.lua_State, index: number): Extra | undefined {
  if (!lua.lua_istable(L, index)) return undefined;
  const servername = field(L, index, "servername", text);
  const dane_hostname = field(L, index, "dane_hostname", text);
  const tlsa = field(L, index, "tlsa", tlsaRecords);
  const made: Extra = {
    ...(servername === undefined ? {} : { servername }),
    ...(dane_hostname === undefined ? {} : { dane_hostname }),
    ...(tlsa === undefined ? {} : { tlsa }),
  };
  host.originals.set(made, new LuaValue(L, index));
  return made;
}

function tlsaRecords(L: lua.lua_State, index: number): Tlsa[] | undefined {
  if (!lua.lua_istable(L, index)) return undefined;
  const records: Tlsa[] = [];
  for (let n = 1; n <= lua.lua_rawlen(L, index); n++) {
    lua.lua_rawgeti(L, index, n);
    records.push(tlsaRecord(L, lua.lua_gettop(L)));
    lua.lua_pop(L, 1);
  }
  return records;
}

function tlsaRecord(L: lua.lua_State, index: number): Tlsa {
  lauxlib.luaL_checktype(L, index, lua.LUA_TTABLE);
  const part = (name: string) => field(L, index, name, number) ?? 0;
  return {
    use: part("use"),
    select: part("select"),
    match: part("match"),
    data: field(L, index, "data", (state, at) => lua.lua_tostring(state, at)) ?? new Uint8Array(),
  };
}
