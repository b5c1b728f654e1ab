import { type Field, type TableName, tables } from "../../gateway/schema/index";
import type { ReleaseName } from "../../gateway/types";
import type { FunctionDoc } from "../libraries/index";
import { counters, debugLog, gatewayGlobals, title, World } from "../world/index";

/**
 * A definition file for lua-language-server: every field and global that a release gives to scripts in any of its
 * contexts. Put it into the editor's `workspace.library`.
 */
export function luaLsDefinitions(release: ReleaseName): string {
  const world = new World({ release, context: "postRequest" });
  const used = reachableTables(world, "Request");
  return [
    `---@meta\n\n-- Lua scripts of Ceph's RADOS Gateway, ${title(release)} (${world.release.version}).\n-- Field names match in any case; here they are spelled as in Ceph's document.\n`,
    ...used.map((name) => classOf(world, name)),
    ...globalsOf(release),
  ].join("\n");
}

/** Tables that scripts can reach, each behind those that name it. */
function reachableTables(world: World, first: TableName): TableName[] {
  const found: TableName[] = [first];
  for (const name of found)
    for (const { of } of world.fields(name)) if (of && !found.includes(of)) found.push(of);
  return found;
}

function classOf(world: World, name: TableName): string {
  const lines = [`--- ${tables[name].description}`, `---@class rgw.${name}`];
  for (const field of world.fields(name)) {
    const optional = field.optional ? "?" : "";
    lines.push(`---@field ${field.name}${optional} ${typeOf(field)} ${descriptionOf(field)}`);
  }
  return `${lines.join("\n")}\n`;
}

function typeOf({ name, type, of }: Field): string {
  const value = of ? `rgw.${of}` : "string";
  switch (type) {
    case "time":
      return "string";
    case "table":
      return value;
    case "map":
      return `table<string, ${value}>`;
    case "list":
      return `table<integer, ${value}>`;
    case "function":
      return functionTypes[name] ?? "function";
    default:
      return type;
  }
}

const functionTypes: Readonly<Record<string, string>> = {
  Log: "fun(): integer",
  SetAttribute: "fun(key: string, value: any)",
  AddEvent: "fun(name: string, attributes?: table)",
};

function descriptionOf({ description, writable, type }: Field): string {
  const access = writable ? (type === "map" ? " Entries can be written." : " Can be written.") : "";
  return `# ${description}${access}`;
}

/** Globals of all contexts of the release. */
function globalsOf(release: ReleaseName): string[] {
  const contexts = new World({ release, context: "preRequest" }).release.contexts;
  const globals = contexts.flatMap((context) => gatewayGlobals(new World({ release, context })));
  const names = [...new Set(globals.map(({ name }) => name))];
  return names.map((name) => globalOf(name, globals.find((one) => one.name === name)!.description));
}

function globalOf(name: string, description: string): string {
  const comment = `--- ${description}`;
  switch (name) {
    case "RGWDebugLog":
      return `${comment}\n---@param message string|number\nfunction ${debugLog.name}(message) end\n`;
    case "Request":
      return `${comment}\n---@type rgw.Request\nRequest = nil\n`;
    case "RGW":
      return `${comment}\n---@type table<string, string|number|boolean|nil>\nRGW = {}\n${Object.values(counters).map(counterOf).join("")}`;
    case "Data":
      return `${comment}\n---@type table<integer, string>\nData = nil\n`;
    default:
      return `${comment}\n---@type integer\n${name} = 0\n`;
  }
}

function counterOf({ name, description }: FunctionDoc): string {
  return `\n--- ${description}\n---@param key string\n---@param by? number\nfunction ${name}(key, by) end\n`;
}
