import { lauxlib, lua } from "#fengari";
import type { ReadPattern } from "../../net/loop/socket";
import type { Address } from "../../net/stream";
import { UsageError } from "../interop/calls";
import { type Crossing, flag, number, text } from "../interop/values";

/** A read pattern: a number, `*l` or `*a`, with or without the star. Default: a line. */
export function readPattern(L: lua.lua_State, index: number): ReadPattern {
  if (lua.lua_isnoneornil(L, index)) return "*l";
  const count = number(L, index);
  if (count !== undefined) return count;
  const pattern = text(L, index)?.replace("*", "");
  if (pattern?.startsWith("l")) return "*l";
  if (pattern?.startsWith("a")) return "*a";
  throw new UsageError(`bad argument #${index} to 'receive' (invalid receive pattern)`);
}

/** Host and port as LuaSocket takes them; `*` is every address. */
export function hostAndPort(L: lua.lua_State, index: number): { host: string; port: number } {
  const host = lua.lua_tojsstring(L, index) ?? lauxlib.luaL_checkstring(L, index).toString();
  return { host: host === "*" ? "0.0.0.0" : host, port: Number(lauxlib.luaL_checknumber(L, index + 1)) };
}

/** Where a stream socket connects or binds: a path, or host and port. */
export function address(L: lua.lua_State, index: number, family: "unix" | "tcp" | "udp"): Address {
  if (family !== "unix") return { kind: family, ...hostAndPort(L, index) };
  lauxlib.luaL_checkstring(L, index);
  return { kind: "unix", path: lua.lua_tojsstring(L, index)! };
}

/** Seconds; nil and negative numbers: without end. */
export function timeout(
  L: lua.lua_State,
  index: number,
): { seconds: number | null; mode: "block" | "total" } {
  const mode = text(L, index + 1) ?? "b";
  if (mode !== "b" && mode !== "t" && mode !== "r") {
    throw new UsageError(`bad argument #${index + 1} to 'settimeout' (invalid timeout mode)`);
  }
  return { seconds: number(L, index) ?? null, mode: mode === "b" ? "block" : "total" };
}

/** The value of a socket option: `linger` takes a table, the others a flag or a number. */
export function optionValue(L: lua.lua_State, index: number): unknown {
  if (lua.lua_istable(L, index)) {
    const fields: Record<string, Crossing> = {};
    for (const name of ["on", "timeout"]) {
      lua.lua_getfield(L, index, name);
      fields[name] = name === "on" ? flag(L, -1) : number(L, -1);
      lua.lua_pop(L, 1);
    }
    return fields;
  }
  return number(L, index) ?? lua.lua_toboolean(L, index);
}
