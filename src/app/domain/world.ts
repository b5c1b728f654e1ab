import type { WorldOptions } from "../../runtime/analysis";
import type { ScriptId } from "./documents";
import type { Draft } from "./draft";
import { readSettings } from "./settings";

/** The gateway that a draft's script is for, as far as the analysis asks. */
export function scriptWorld({ release, texts }: Draft, context: ScriptId): WorldOptions {
  const { luaVersion, packages = [] } = readSettings(texts.settings) ?? {};
  const names = Array.isArray(packages) ? packages.flatMap(nameOf) : [];
  return { release, context, luaVersion: luaVersion === "5.4" ? "5.4" : "5.3", packages: names };
}

function nameOf(item: unknown): string[] {
  const name = typeof item === "object" && item !== null && "name" in item ? item.name : undefined;
  return typeof name === "string" ? [name] : [];
}
