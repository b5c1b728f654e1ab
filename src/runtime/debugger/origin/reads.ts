import { lua } from "#fengari";
import { fieldsOf } from "../../gateway/schema/index";
import { MapValue } from "../../gateway/state/map";
import { TableValue, type Value } from "../../gateway/state/values";
import type { ReleaseName } from "../../gateway/types";
import { fromLatin1, latin1 } from "../../lua/bytes";
import type { LuaTable } from "../../lua/memory/objects";
import { type GatewayTable, gatewayValueOf, gatewayVariable } from "../inspect/gateway-values";
import { valueText } from "../inspect/lua-values";
import { member, quote } from "../inspect/variable";
import { text } from "../vm/text";
import { baseType, type RawValue, stringBytes } from "../vm/value-text";
import type { Sources } from "./source";

/**
 * What reading `table[key]` reads. A table of the gateway that only leads to a field is no source, and neither is a
 * function.
 *
 * @param owner how the script names the table
 */
export function reads(table: RawValue, key: RawValue, owner: string, release: ReleaseName): Sources {
  const gateway = gatewayValueOf(table);
  if (gateway !== null) return fieldRead(gateway, key, release);
  if (baseType(table) !== lua.LUA_TTABLE) return [];
  const value = rawGet(table.value as LuaTable, key) ?? nil;
  if (baseType(value) === lua.LUA_TFUNCTION || gatewayValueOf(value) !== null) return [];
  return [{ kind: "member", name: memberName(owner, key), value: valueText(value) }];
}

function fieldRead(table: GatewayTable, key: RawValue, release: ReleaseName): Sources {
  if (baseType(key) !== lua.LUA_TSTRING) return [];
  const bytes = stringBytes(key);
  const name = text(bytes);
  if (table instanceof TableValue) {
    const field = fieldsOf(table.schema, release).get(name.toLowerCase());
    if (!field || field.type === "function") return [];
    return leaf(`${table.path}.${field.name}`, table.get(name.toLowerCase()), release);
  }
  if (table instanceof MapValue)
    return leaf(`${table.path}[${quote(name)}]`, table.get(latin1(bytes)), release);
  return [];
}

function leaf(path: string, value: Value, release: ReleaseName): Sources {
  if (value !== null && typeof value === "object") return [];
  return [{ kind: "field", name: path, value: gatewayVariable("", value, release).value }];
}

const nil: RawValue = { type: lua.LUA_TNIL, value: null };

function rawGet(table: LuaTable, key: RawValue): RawValue | undefined {
  const hash = baseType(key) === lua.LUA_TSTRING ? `|${latin1(stringBytes(key))}` : key.value;
  return table.strong.get(hash)?.value;
}

function memberName(owner: string, key: RawValue): string {
  if (baseType(key) === lua.LUA_TSTRING) return member(owner, text(fromLatin1(latin1(stringBytes(key)))))!;
  return `${owner}[${valueText(key)}]`;
}
