import { lua } from "#fengari";
import { Handle } from "../../gateway/binding/metatable";
import { fieldsOf } from "../../gateway/schema/index";
import { MapValue } from "../../gateway/state/map";
import { toText } from "../../gateway/state/text";
import { ListValue, TableValue, type Value } from "../../gateway/state/values";
import type { ReleaseName } from "../../gateway/types";
import type { CClosure, LuaTable } from "../../lua/memory/objects";
import { rawField } from "../vm/table";
import { baseType, type RawValue } from "../vm/value-text";
import { member, quote, type Variable } from "./variable";

/** A table of the gateway: what a script's table of fields, map or list stands for. */
export type GatewayTable = TableValue | MapValue | ListValue;

/** What is behind a table of Lua that the gateway made, as its metatable says now; null for any other value. */
export function gatewayValueOf(tv: RawValue): GatewayTable | null {
  if (baseType(tv) !== lua.LUA_TTABLE) return null;
  const { metatable } = tv.value as LuaTable;
  const index = metatable === null ? undefined : rawField(metatable, "__index");
  const upvalue = (index?.value as Partial<CClosure> | null | undefined)?.upvalue?.[0]?.value;
  const value = upvalue instanceof Handle ? upvalue.value : null;
  return isTable(value) ? value : null;
}

/** A value of the request as a variable, read from the gateway and not through Lua, so that reading changes nothing. */
export function gatewayVariable(
  name: string,
  value: Value,
  release: ReleaseName,
  evaluateName?: string,
): Variable {
  return {
    name,
    value: gatewayText(value, release),
    type: gatewayType(value),
    ...(evaluateName !== undefined && { evaluateName }),
    children: isTable(value) ? () => childrenOf(value, release, evaluateName) : null,
  };
}

function isTable(value: unknown): value is GatewayTable {
  return value instanceof TableValue || value instanceof MapValue || value instanceof ListValue;
}

function gatewayType(value: Value): string {
  if (value === null) return "nil";
  if (isTable(value)) return "table";
  return typeof value === "bigint" ? "number" : typeof value;
}

function gatewayText(value: Value, release: ReleaseName): string {
  if (value === null) return "nil";
  if (typeof value === "string") return quote(toText(value));
  if (value instanceof TableValue) return `${[...fieldsOf(value.schema, release).keys()].length} fields`;
  if (value instanceof MapValue) return counted(value.size, "entry", "entries");
  if (value instanceof ListValue) return counted(value.items.length, "item", "items");
  return String(value);
}

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function childrenOf(value: GatewayTable, release: ReleaseName, path: string | undefined): Variable[] {
  if (value instanceof TableValue) {
    return [...fieldsOf(value.schema, release)]
      .filter(([, { type }]) => type !== "function")
      .map(([key, field]) => gatewayVariable(field.name, value.get(key), release, member(path, field.name)));
  }
  if (value instanceof MapValue) {
    return [...value].map(([key, item]) => {
      const name = toText(key);
      return gatewayVariable(name, item, release, path && `${path}[${quote(name)}]`);
    });
  }
  return value.items.map((item, i) => gatewayVariable(`[${i}]`, item, release, path && `${path}[${i}]`));
}
