import type { Json, JsonObject } from "../../runtime/gateway/types";

/** One value that an import sets. */
export interface ImportRow {
  /** From Request down, as a script writes it, without `Request`. */
  path: string;
  value: string;
}

/** What an import sets, field by field; what it leaves empty is not told. */
export function importRows(fields: JsonObject): ImportRow[] {
  return Object.entries(fields).flatMap(([key, value]) => rowsOf(key, value));
}

function rowsOf(path: string, value: Json): ImportRow[] {
  if (value === null || value === "") return [];
  if (typeof value !== "object") return [{ path, value: String(value) }];
  if (Array.isArray(value)) return value.flatMap((each, index) => rowsOf(`${path}[${index}]`, each));
  return Object.entries(value).flatMap(([key, each]) => rowsOf(`${path}${step(key)}`, each));
}

const step = (key: string) => (/^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`);
