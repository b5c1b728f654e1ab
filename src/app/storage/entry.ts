import * as z from "zod/mini";
import type { Place } from "./browser";

/** One thing that the page keeps. */
export interface Entry<T> {
  key: string;
  version: number;
  schema: z.ZodMiniType<T>;
  /** `migrations[n]` turns what version n + 1 kept into what version n + 2 keeps. */
  migrations: ((kept: unknown) => unknown)[];
}

const envelope = z.object({ version: z.number(), value: z.unknown() });

/** What was kept, brought to the current version; null where there is nothing, or nothing that can be read. */
export function readEntry<T>(storage: Place, entry: Entry<T>): T | null {
  try {
    return openEntry(JSON.parse(storage.getItem(entry.key) ?? "null"), entry);
  } catch {
    return null;
  }
}

/** @throws when what was kept is newer than this page or does not fit its schema */
export function openEntry<T>(kept: unknown, entry: Entry<T>): T | null {
  if (kept === null) return null;
  const { version, value } = envelope.parse(kept);
  if (version > entry.version) throw new Error(`${entry.key}: version ${version} is newer than this page`);
  const migrated = entry.migrations.slice(version - 1).reduce((old, migrate) => migrate(old), value);
  return entry.schema.parse(migrated);
}

/** Keeps a value; false where the browser has no room or does not allow it. */
export function writeEntry<T>(storage: Place, entry: Entry<T>, value: T): boolean {
  try {
    storage.setItem(entry.key, JSON.stringify({ version: entry.version, value }));
    return true;
  } catch {
    return false;
  }
}
