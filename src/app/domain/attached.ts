import type { Json, JsonObject } from "../../runtime/gateway/types";
import { type DocumentId, documentNames, documentTitles, isScript } from "./documents";
import type { Draft } from "./draft";
import { readSettings, writeSetting } from "./settings";

/** A Lua text that the settings hold and that has an editor of its own: a collector by its address, a module by name. */
export type AttachedId = `collector ${string}` | `module ${string}`;
/** Whatever an editor can show. */
export type EditedId = DocumentId | AttachedId;

export const collectorId = (address: string): AttachedId => `collector ${address}`;
export const moduleId = (name: string): AttachedId => `module ${name}`;

export function isAttached(id: EditedId): id is AttachedId {
  return id.startsWith("collector ") || id.startsWith("module ");
}

/** The address of a collector, or the name of a module. */
export function attachedName(id: AttachedId): string {
  return id.slice(id.indexOf(" ") + 1);
}

export function isLua(id: EditedId): boolean {
  return isAttached(id) || isScript(id);
}

/** What a document is called on its tab. */
export function nameOf(id: EditedId): string {
  if (!isAttached(id)) return documentNames[id];
  const name = attachedName(id);
  return id.startsWith("module ") ? `${name}.lua` : `⇄ ${name.replace(/^\w+:(.*\/)?/, "")}`;
}

/** What a document is, for assistive technology. */
export function titleOf(id: EditedId): string {
  if (!isAttached(id)) return documentTitles[id];
  return id.startsWith("module ")
    ? `Lua module ${attachedName(id)}`
    : `Collector script at ${attachedName(id)}`;
}

interface Read {
  settings: string;
  texts: ReadonlyMap<AttachedId, string>;
  hasEndpoints: boolean;
}

let last: Read | null = null;

/** The settings are read once for each text of them, as selectors ask at every change on the page. */
function read({ texts: { settings } }: Draft): Read {
  if (last?.settings === settings) return last;
  const json = readSettings(settings);
  last = { settings, texts: textsIn(json), hasEndpoints: json?.network !== undefined };
  return last;
}

/** The attached texts of a draft, in the order of its settings; none while their JSON cannot be read. */
export function attachedTexts(draft: Draft): ReadonlyMap<AttachedId, string> {
  return read(draft).texts;
}

/** Whether a draft says what listens for its scripts. */
export function hasEndpoints(draft: Draft): boolean {
  return read(draft).hasEndpoints;
}

/** The text of any document of a draft. */
export function textOf(draft: Draft, id: EditedId): string {
  return isAttached(id) ? (attachedTexts(draft).get(id) ?? "") : draft.texts[id];
}

/** The settings' text with an attached text changed; the text itself where it has none such. */
export function writeAttached(settings: string, id: AttachedId, text: string): string {
  const json = readSettings(settings);
  if (!json) return settings;
  const key = id.startsWith("module ") ? "modules" : "network";
  return writeSetting(settings, key, changed(json[key], id, text));
}

function textsIn(settings: JsonObject | null): Map<AttachedId, string> {
  const texts = new Map<AttachedId, string>();
  for (const { listen, serve } of listOf(objectOf(settings?.network)?.endpoints)) {
    const lua = objectOf(serve)?.lua;
    if (typeof listen === "string" && typeof lua === "string") texts.set(collectorId(listen), lua);
  }
  for (const { name, text } of listOf(settings?.modules))
    if (typeof name === "string" && typeof text === "string") texts.set(moduleId(name), text);
  return texts;
}

function changed(value: Json | undefined, id: AttachedId, text: string): Json | undefined {
  const name = attachedName(id);
  const each = (list: Json | undefined, change: (item: JsonObject) => JsonObject): Json =>
    Array.isArray(list) ? list.map((item) => (objectOf(item) ? change(item as JsonObject) : item)) : [];
  if (id.startsWith("module "))
    return each(value, (module) => (module.name === name ? { ...module, text } : module));
  const network = objectOf(value) ?? {};
  const endpoints = each(network.endpoints, (endpoint) =>
    endpoint.listen === name ? { ...endpoint, serve: { lua: text } } : endpoint,
  );
  return { ...network, endpoints };
}

function objectOf(value: Json | undefined): JsonObject | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}

/** The objects of a list. */
function listOf(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.map(objectOf).filter((item) => item !== null) : [];
}
