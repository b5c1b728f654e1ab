import type { WorldOptions } from "../../runtime/analysis";
import type { Json } from "../../runtime/gateway/types";
import type { ScriptId } from "./documents";
import type { Draft } from "./draft";
import { readSettings } from "./settings";

/** The gateway that a draft's script is for, as far as the analysis asks. */
export function scriptWorld({ release, texts }: Draft, context: ScriptId): WorldOptions {
  const { luaVersion, packages = [], modules = [] } = readSettings(texts.settings) ?? {};
  return {
    release,
    context,
    luaVersion: luaVersion === "5.4" ? "5.4" : "5.3",
    packages: listOf(packages),
    modules: listOf(modules),
  };
}

/** The names of the items of a list, which may be half written. */
function listOf(items: Json): string[] {
  return Array.isArray(items) ? items.flatMap(nameOf) : [];
}

function nameOf(item: unknown): string[] {
  const name = typeof item === "object" && item !== null && "name" in item ? item.name : undefined;
  return typeof name === "string" ? [name] : [];
}
