import { lua } from "#fengari";
import type { LuaTable } from "../../lua/memory/objects";
import { entries } from "../vm/table";
import { baseType, type RawValue } from "../vm/value-text";

/**
 * Older gateways have one metatable for all tables of a type and rewrite it at every access, so that reading a field
 * changes what the script reads next. Remembers the metatables of the registry and returns what puts them back.
 */
export function keepMetatables(L: lua.lua_State): () => void {
  const kept = new Map<object, { slot: RawValue; type: number; value: unknown }[]>();
  for (const [, value] of entries(registryOf(L))) {
    if (baseType(value) !== lua.LUA_TTABLE) continue;
    const table = value.value as LuaTable;
    kept.set(
      table,
      entries(table).map(([, slot]) => ({ slot, type: slot.type, value: slot.value })),
    );
  }
  return () => {
    for (const slots of kept.values())
      for (const { slot, type, value } of slots) Object.assign(slot, { type, value });
    for (const [key, value] of entries(registryOf(L))) {
      if (
        baseType(value) === lua.LUA_TTABLE &&
        baseType(key) === lua.LUA_TSTRING &&
        !kept.has(value.value as object)
      ) {
        lua.lua_pushnil(L);
        lua.lua_setfield(L, lua.LUA_REGISTRYINDEX, (key.value as { getstr(): Uint8Array }).getstr());
      }
    }
  };
}

const registryOf = (L: lua.lua_State): LuaTable => L.l_G.l_registry.value as LuaTable;
