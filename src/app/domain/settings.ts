import { parseJson } from "../../runtime/cases/json/parse";
import type { Json, JsonObject } from "../../runtime/gateway/types";
import { pretty } from "./draft";

/** The settings of a case as far as the page offers them in a form; each may be left out, and may be wrong. */
export interface Settings {
  luaVersion?: Json;
  clock?: Json;
  seed?: Json;
  pairsOrder?: Json;
  crashes?: Json;
  tenant?: Json;
  packages?: Json;
  modules?: Json;
  network?: Json;
  data?: Json;
  global?: Json;
  limits?: Json;
  expect?: Json;
}

/** What the settings' text holds; null while it is no JSON object. */
export function readSettings(text: string): (Settings & JsonObject) | null {
  try {
    const { value } = parseJson(text.trim() === "" ? "{}" : text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** The text with one setting changed, or left out for undefined; the text itself while it is no JSON object. */
export function writeSetting(text: string, key: keyof Settings, value: Json | undefined): string {
  const settings = readSettings(text);
  if (!settings) return text;
  const { [key]: _, ...others } = settings;
  if (value === undefined) return pretty(others);
  return pretty(key in settings ? { ...settings, [key]: value } : { ...others, [key]: value });
}
