import { newId } from "../domain/id";
import { readTable, writeRows } from "../storage/database";
import type { Work } from "../storage/desk";
import { type Version, versionEntry } from "../storage/versions";
import { planVersion } from "./plan";

/** Every version that the browser keeps, by key; read once, as other tabs only add to it. */
let known: Promise<Map<string, Version>> | null = null;

/** Versions as they are kept; anew where another tab may have added some. */
export function versions(anew = false): Promise<Map<string, Version>> {
  if (anew) known = null;
  known ??= readTable("versions", versionEntry).catch(() => new Map());
  return known;
}

/**
 * Keeps a version of a draft. A history that cannot be written, in a private window or on a full disk, must not
 * keep anyone from working: the draft itself is kept elsewhere.
 * @param when after a `pause` in typing, or since the draft gives way as a `whole`
 */
export async function record(
  { id, draft }: Pick<Work, "id" | "draft">,
  when: "pause" | "whole",
): Promise<void> {
  if (id === undefined) return;
  const kept = await versions();
  const next: Version = { of: id, at: Date.now(), whole: when === "whole", draft };
  const { add, remove } = planVersion(kept, next);
  const rows = new Map<string, Version | null>(remove.map((key) => [key, null]));
  if (add) rows.set(newId(), add);
  if (rows.size === 0) return;
  for (const [key, version] of rows) {
    if (version) kept.set(key, version);
    else kept.delete(key);
  }
  await writeRows("versions", rows, versionEntry).catch(() => undefined);
}

/** Forgets versions, to make room. */
export async function forget(keys: readonly string[]): Promise<void> {
  const kept = await versions();
  for (const key of keys) kept.delete(key);
  await writeRows("versions", new Map(keys.map((key) => [key, null])), versionEntry);
}
