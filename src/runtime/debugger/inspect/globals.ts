import { lua } from "#fengari";
import type { LuaTable } from "../../lua/memory/objects.ts";
import { entries } from "../vm/table.ts";
import { text } from "../vm/text.ts";
import { baseType, type RawValue, stringBytes } from "../vm/value-text.ts";

/** Names of a state's globals that are strings. */
export function globalNames(L: lua.lua_State): Set<string> {
  return new Set(globals(L).map(([name]) => name));
}

/** A state's globals by name, as slots. */
export function globals(L: lua.lua_State): (readonly [string, RawValue])[] {
  const registry = L.l_G.l_registry.value as LuaTable;
  const table = registry.strong.get(lua.LUA_RIDX_GLOBALS)?.value.value as LuaTable;
  return entries(table).flatMap(([key, value]) =>
    baseType(key) === lua.LUA_TSTRING ? [[text(stringBytes(key)), value] as const] : [],
  );
}
