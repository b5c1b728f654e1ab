import type { GatewayType, LuaType } from "../../types/index";
import { partsOf } from "../../types/index";
import { title, type World } from "../../world/index";

/** Name of the release as people write it. */
export function releaseOf(world: World): string {
  return title(world.release.name);
}

/** A table as the release's messages name it. */
export function tableName(world: World, type: GatewayType): string {
  if (world.release.tableNames === "path") return type.path;
  if (type.shape === "map") return type.table === "Grant" ? "Grants" : "StringMap";
  return type.table ?? type.path;
}

export function unknownFieldError(world: World, type: GatewayType, key: string): string {
  return `unknown field name: ${key} provided to: ${tableName(world, type)}`;
}

/** Name of a type as Lua's messages have it, where it is certain. */
export function luaTypeName(world: World, type: LuaType): string | undefined {
  const [only, ...others] = partsOf(type);
  if (!only || others.length > 0) return undefined;
  switch (only.kind) {
    case "nil":
    case "boolean":
    case "number":
    case "string":
    case "function":
    case "table":
      return only.kind;
    case "gateway":
      return tableName(world, only) + (world.release.tableNames === "path" ? "" : "Meta");
    case "iteratorKey":
      return `${only.path}.Iterator`;
    default:
      return undefined;
  }
}

/** `'__newindex'`, which Lua 5.4 calls `'newindex'`. */
export function metamethod(world: World, name: "index" | "newindex"): string {
  return world.luaVersion === "5.4" ? `'${name}'` : `'__${name}'`;
}
