import { lua } from "#fengari";
import type { ByteString } from "../state/text";
import type { ListValue, TableValue } from "../state/values";
import { readOnly } from "./errors";
import type { Host } from "./host";
import { type Handle, handleOf, type Metamethods } from "./metatable";
import { outcomes } from "./outcomes";
import type { Pusher } from "./pusher";
import { foreign } from "./records";
import { checkInteger, pushEnd, pushString } from "./stack";

/** Metamethods of lists: policies, and statements of a policy. */
export function listMetamethods(host: Host, pusher: Pusher): Metamethods {
  const next = (L: lua.lua_State): number => {
    const { name, value } = listOf(host, L);
    const at = lua.lua_isnil(L, -1) ? 0 : Number(checkInteger(L, -1)) + 1;
    const item = value.items[at];
    if (item === undefined) return pushEnd(L);
    lua.lua_pushinteger(L, at);
    pushItem(L, pusher, name, at, item);
    return 2;
  };
  return {
    index: (L) => {
      const at = Number(checkInteger(L, 2));
      const { name, value } = listOf(host, L);
      const item = value.items[at];
      if (item === undefined) lua.lua_pushnil(L);
      else pushItem(L, pusher, name, at, item);
      return 1;
    },
    newindex: (L) => readOnly(host, L),
    pairs: (L) => {
      lua.lua_pushlightuserdata(L, listOf(host, L));
      lua.lua_pushcclosure(L, next, 1);
      lua.lua_pushnil(L);
      return 2;
    },
    len: (L) => {
      lua.lua_pushinteger(L, listOf(host, L).value.items.length);
      return 1;
    },
  };
}

function listOf(host: Host, L: lua.lua_State): Handle<ListValue> {
  const handle = handleOf<ListValue>(L) ?? foreign(host);
  if (handle.missing) host.crash(outcomes.tableWithoutData);
  return handle;
}

function pushItem(
  L: lua.lua_State,
  pusher: Pusher,
  parent: ByteString,
  at: number,
  item: ByteString | TableValue,
): void {
  if (typeof item === "string") pushString(L, item);
  else pusher.pushTable(L, parent, String(at), item);
}
