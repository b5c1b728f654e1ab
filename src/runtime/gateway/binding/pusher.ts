import { type LuaCFunction, lua } from "#fengari";
import type { Field, TableName } from "../schema/index";
import { MapValue } from "../state/map";
import type { ByteString } from "../state/text";
import { ListValue, type TableValue, type Value } from "../state/values";
import type { Host } from "./host";
import { listMetamethods } from "./lists";
import { mapMetamethods } from "./maps";
import { Handle, type Metamethods, namesOf, pushTable } from "./metatable";
import { recordMetamethods } from "./records";
import { pushString } from "./stack";
import { traceFunctions } from "./trace";

/** Pushes values of the state; tables anew at every access, as the gateway does. */
export class Pusher {
  readonly #records = new Map<TableName, Metamethods>();
  readonly #maps: Metamethods;
  readonly #lists: Metamethods;

  constructor(readonly host: Host) {
    this.#maps = mapMetamethods(host, this);
    this.#lists = listMetamethods(host, this);
  }

  /**
   * Pushes `value`, which a script reached by `key` of the table named `parent` in messages.
   *
   * @param field describes the value where it is one
   */
  push(L: lua.lua_State, parent: ByteString, key: ByteString, value: Value, field: Field | undefined): void {
    if (value === null) lua.lua_pushnil(L);
    else if (typeof value === "boolean") lua.lua_pushboolean(L, value);
    else if (typeof value === "number" || typeof value === "bigint") lua.lua_pushinteger(L, value);
    else if (typeof value === "string") this.#pushText(L, value, field);
    else this.pushTable(L, parent, key, value);
  }

  /** Pushes a table of the state. Where the release makes such a table without its data, it is a global too. */
  pushTable(
    L: lua.lua_State,
    parent: ByteString,
    key: ByteString,
    value: TableValue | MapValue | ListValue,
    extraUpvalues: readonly unknown[] = [],
  ): void {
    const { release } = this.host;
    const type = typeOf(value);
    const { name, metatable } = namesOf(release, type, parent, key);
    const missing = (release.tablesWithoutData as readonly string[]).includes(type);
    const upvalues = [new Handle(name, value, missing), ...extraUpvalues];
    pushTable(L, metatable, this.#metamethodsOf(value), upvalues, release.keepsMetatables);
    if (missing) {
      lua.lua_pushvalue(L, -1);
      lua.lua_setglobal(L, type);
    }
  }

  #pushText(L: lua.lua_State, text: ByteString, field: Field | undefined): void {
    pushString(L, field?.type === "time" && this.host.release.timesEndWithNul ? `${text}\0` : text);
  }

  #metamethodsOf(value: TableValue | MapValue | ListValue): Metamethods {
    if (value instanceof MapValue) return this.#maps;
    if (value instanceof ListValue) return this.#lists;
    let metamethods = this.#records.get(value.schema);
    if (metamethods === undefined) {
      const functions = value.schema === "Trace" ? traceFunctions : noFunctions;
      metamethods = recordMetamethods(this.host, this, value.schema, functions);
      this.#records.set(value.schema, metamethods);
    }
    return metamethods;
  }
}

const noFunctions: ReadonlyMap<string, LuaCFunction> = new Map();

/** Name of the C++ type behind a table. */
function typeOf(value: TableValue | MapValue | ListValue): string {
  switch (value.kind) {
    case "map":
      return value.of === undefined ? "StringMap" : "Grants";
    case "list":
      return value.of === undefined ? "Statements" : "Policies";
    case "table":
      return value.schema;
  }
}
