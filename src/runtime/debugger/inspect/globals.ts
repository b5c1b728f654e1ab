import { lua } from "#fengari";
import type { LuaTable } from "../../lua/memory/objects";
import { entries, rawField } from "../vm/table";
import { text } from "../vm/text";
import { baseType, type RawValue, stringBytes } from "../vm/value-text";

/** Names of a state's globals that are strings. */
export function globalNames(L: lua.lua_State): Set<string> {
  return new Set(globals(L).map(([name]) => name));
}

/** The slot of a global; undefined if there is none of the name. */
export function globalSlot(L: lua.lua_State, name: string): RawValue | undefined {
  return rawField(globalTable(L), name);
}

function globalTable(L: lua.lua_State): LuaTable {
  const registry = L.l_G.l_registry.value as LuaTable;
  return registry.strong.get(lua.LUA_RIDX_GLOBALS)?.value.value as LuaTable;
}

/** A state's globals by name, as slots. */
export function globals(L: lua.lua_State): (readonly [string, RawValue])[] {
  return entries(globalTable(L)).flatMap(([key, value]) =>
    baseType(key) === lua.LUA_TSTRING ? [[text(stringBytes(key)), value] as const] : [],
  );
}
