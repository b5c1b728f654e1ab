import type { Field } from "../../gateway/schema/index";
import { type FunctionDoc, type Library, objects, stringLibrary } from "../libraries/index";
import { counters, isNameOnly, type Operations, presenceOf, type World } from "../world/index";
import {
  boolean,
  type GatewayType,
  integer,
  type LuaType,
  nil,
  number,
  partsOf,
  type StringType,
  text,
  union,
  unknown,
} from "./type";

/** Type of `base[key]`, as a whole and for unions part by part. `unknown` where nothing is known. */
export function readField(world: World, base: LuaType, key: LuaType, operations: Operations): LuaType {
  const parts = partsOf(base).filter((part) => part.kind !== "nil");
  if (parts.length === 0) return unknown;
  return union(parts.map((part) => readPart(world, part, key, operations)));
}

function readPart(world: World, base: LuaType, key: LuaType, operations: Operations): LuaType {
  const names = literalsOf(key);
  switch (base.kind) {
    case "gateway":
      if (base.shape !== "table") return entryOf(world, base, key);
      return names ? union(names.map((name) => readGateway(world, base, name, operations))) : unknown;
    case "library":
      return names ? union(names.map((name) => memberType(world, base.library, name))) : unknown;
    case "string":
      return names ? union(names.map((name) => readString(world, base, name))) : unknown;
    case "table":
      return names ? union(names.map((name) => base.fields.get(name) ?? base.values)) : base.values;
    default:
      return unknown;
  }
}

/** The texts that a key can be; undefined where it is not known. Numbers are keys as their text. */
export function literalsOf(key: LuaType): string[] | undefined {
  const values = partsOf(key).map((part) =>
    part.kind === "string" || (part.kind === "number" && part.integer) ? part.value?.toString() : undefined,
  );
  return values.every((value) => value !== undefined) ? (values as string[]) : undefined;
}

function readGateway(world: World, base: GatewayType, name: string, operations: Operations): LuaType {
  const table = base.table!;
  const field = world.field(table, name);
  if (!field) {
    if (!isNameOnly(world, base.path, table)) return unknown;
    return { kind: "nil", cause: { kind: "nameOnly", path: `${base.path}.${name}`, always: true } };
  }
  const path = `${base.path}.${field.name}`;
  const presence = presenceOf(world, base.path, table, field, operations);
  const value = typeOfField(field, path);
  if (presence === "always") return value;
  const kind = isNameOnly(world, base.path, table) ? "nameOnly" : "field";
  const missing: LuaType = { kind: "nil", cause: { kind, path, field, always: presence === "never" } };
  return presence === "never" ? missing : union([value, missing]);
}

/** Type of a field's value when it is there. */
export function typeOfField(field: Field, path: string): LuaType {
  switch (field.type) {
    case "string":
    case "time":
      return { kind: "string", field, path };
    case "integer":
      return { kind: "number", integer: true, field, path };
    case "boolean":
      return { kind: "boolean", field, path };
    case "function":
      return { kind: "function", doc: methodDoc(field, path) };
    default: {
      const table = field.of ? { table: field.of } : {};
      return { kind: "gateway", shape: field.type, path, field, ...table };
    }
  }
}

const methodShapes: Record<string, Pick<FunctionDoc, "parameters" | "returns">> = {
  Log: { parameters: [], returns: ["integer"] },
  SetAttribute: {
    parameters: [
      { name: "key", type: "string", optional: false },
      { name: "value", type: "any", optional: false },
    ],
    returns: [],
  },
  AddEvent: {
    parameters: [
      { name: "name", type: "string", optional: false },
      { name: "attributes", type: "table", optional: true },
    ],
    returns: [],
  },
};

function methodDoc(field: Field, path: string): FunctionDoc {
  const { parameters, returns } = methodShapes[field.name] ?? { parameters: [], returns: ["any"] };
  return { kind: "function", name: path, description: field.description, vararg: false, parameters, returns };
}

/** Type of an entry of a map or list. A map's entry can be missing; a key from the map's own loop is there. */
function entryOf(world: World, base: GatewayType, key: LuaType): LuaType {
  const [name] = literalsOf(key) ?? [];
  if (base.shape === "rgw") {
    const counter = name === undefined ? undefined : counters[name.toLowerCase()];
    return counter ? { kind: "function", doc: counter } : unknown;
  }
  if (base.shape === "list" || (base.shape === "data" && name === undefined)) return elementOf(base, "[…]");
  if (base.shape === "data")
    return union([text, { kind: "nil", cause: { kind: "entry", path: `Data[${name}]`, always: false } }]);
  const value = elementOf(base, name === undefined ? "[…]" : `[${JSON.stringify(name)}]`);
  if (
    partsOf(key).some(
      (part) => part.kind === "iteratorKey" || (part.kind === "string" && part.path === keyPath(base)),
    )
  )
    return value;
  const path = `${base.path}[${name === undefined ? "…" : JSON.stringify(name)}]`;
  if (world.context === "preRequest" && name === undefined) return unknown;
  return union([value, { kind: "nil", cause: { kind: "entry", path, always: false } }]);
}

/** Type of the values of a map or list. */
export function elementOf(base: GatewayType, suffix = "[…]"): LuaType {
  if (base.shape === "rgw") return unknown;
  if (!base.table) return text;
  return { kind: "gateway", shape: "table", path: base.path + suffix, table: base.table };
}

/** Type of the keys that `pairs` gives. */
export function keyOf(world: World, base: GatewayType): LuaType {
  if (base.shape === "list" || base.shape === "data") return integer;
  if (world.release.iteratorKeys === "userdata") return { kind: "iteratorKey", path: base.path };
  return { kind: "string", path: keyPath(base) };
}

/** Path of a string that is a key of a map. */
function keyPath(base: GatewayType): string {
  return `key of ${base.path}`;
}

function readString(world: World, base: StringType, name: string): LuaType {
  if (Object.hasOwn(stringLibrary.members, name)) return memberType(world, stringLibrary, name);
  const path = `${base.path ?? "a string"}.${name}`;
  return { kind: "nil", cause: { kind: "stringIndex", path, always: true } };
}

export function memberType(world: World, library: Library, name: string): LuaType {
  const member = Object.hasOwn(library.members, name) ? library.members[name] : undefined;
  if (!member || (member.only && member.only !== world.luaVersion)) return unknown;
  return member.kind === "function" ? { kind: "function", doc: member } : namedType(member.type);
}

/** Type that a signature names; `?` at its end adds nil. */
export function namedType(name: string): LuaType {
  if (name.endsWith("?")) return union([namedType(name.slice(0, -1)), nil]);
  switch (name) {
    case "string":
      return text;
    case "integer":
      return integer;
    case "number":
      return number;
    case "boolean":
      return boolean;
    case "nil":
      return nil;
    default:
      return objects[name] ? { kind: "library", library: objects[name] } : unknown;
  }
}
