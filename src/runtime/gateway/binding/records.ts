import { type LuaCFunction, lua } from "#fengari";
import { type Field, type FieldIndex, fieldsOf, type TableName } from "../schema/index";
import type { TableValue, Value } from "../state/values";
import { notIterable, readOnly, unknownField, withoutLength } from "./errors";
import type { Host } from "./host";
import { type Handle, handleOf, type Metamethods } from "./metatable";
import { outcomes } from "./outcomes";
import type { Pusher } from "./pusher";
import { checkInt, checkInteger, checkString } from "./stack";

/** Functions that a table's `__index` gives, by lower-case name. */
export type FieldFunctions = ReadonlyMap<string, LuaCFunction>;

/** Metamethods of a table with named fields. */
export function recordMetamethods(
  host: Host,
  pusher: Pusher,
  table: TableName,
  functions: FieldFunctions,
): Metamethods {
  const fields = fieldsOf(table, host.release.name);
  return {
    index: (L) => {
      const key = checkString(L, 2);
      const handle = recordOf(host, L);
      const name = key.toLowerCase();
      if (isNameOnly(host, table)) {
        pusher.push(L, handle.name, key, name === "name" ? handle.value.get(name) : null, undefined);
        return 1;
      }
      const field = fields.get(name);
      if (field?.type === "function" && functions.has(name)) {
        lua.lua_pushlightuserdata(L, handle);
        lua.lua_pushcclosure(L, functions.get(name)!, 1);
        return 1;
      }
      if (field === undefined || field.type === "function") return unknownField(host, L, key, handle.name);
      if (handle.missing) host.crash(outcomes.tableWithoutData);
      pusher.push(L, handle.name, key, handle.value.get(name), field);
      return 1;
    },
    newindex: hasWriter(fields) ? writer(host, table, fields) : (L) => readOnly(host, L),
    pairs: (L) => notIterable(host, L),
    len: (L) => withoutLength(host, L),
  };
}

/** A table has a writer of its own if any field can be assigned to; entries of a map are the map's business. */
function hasWriter(fields: FieldIndex): boolean {
  return [...fields.values()].some((field) => field.writable && field.type !== "map");
}

function writer(host: Host, table: TableName, fields: FieldIndex): LuaCFunction {
  return (L) => {
    const key = checkString(L, 2);
    const handle = recordOf(host, L);
    const name = key.toLowerCase();
    const field = fields.get(name);
    const open = table !== "Bucket" || isNameOnly(host, table);
    if (!field?.writable || field.type === "map" || !open) return unknownField(host, L, key, handle.name);
    const after = checkValue(L, field);
    const { value } = handle;
    host.changed(`${value.path}.${field.name}`, value.get(name), after);
    value.set(name, after);
    return 0;
  };
}

function checkValue(L: lua.lua_State, field: Field): Value {
  switch (field.type) {
    case "integer":
      return field.int32 ? checkInt(L, 3) : checkInteger(L, 3);
    case "boolean":
      return lua.lua_toboolean(L, 3);
    default:
      return checkString(L, 3);
  }
}

/** Until the bucket is loaded its table only knows the name. */
function isNameOnly(host: Host, table: TableName): boolean {
  return table === "Bucket" && host.state?.bucketLoaded === false;
}

function recordOf(host: Host, L: lua.lua_State): Handle<TableValue> {
  return handleOf<TableValue>(L) ?? foreign(host);
}

/** A pointer that the script forged: nothing sensible can follow, whatever the run does about crashes. */
export function foreign(host: Host): never {
  host.crash(outcomes.foreignUpvalue);
  return host.undefinedBehaviour(outcomes.foreignUpvalue);
}
