import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { listedCaseEntry } from "./cases";
import { deskEntry } from "./desk";
import { type Entry, openEntry, readEntry, writeEntry } from "./entry";
import { connectedFolderEntry } from "./folder";
import { preferencesEntry } from "./preferences";
import { scriptStoreEntry } from "./scriptStore";
import { versionEntry } from "./versions";

/** A browser's storage, as far as it is used. */
function storageOf(items: Record<string, string> = {}, full = false): Storage {
  return {
    getItem: (key: string) => items[key] ?? null,
    setItem(key: string, value: string) {
      if (full) throw new DOMException("full", "QuotaExceededError");
      items[key] = value;
    },
  } as Storage;
}

const folder = new URL("__fixtures__/", import.meta.url);
const kept = (file: string) => JSON.parse(readFileSync(new URL(file, folder), "utf8"));

describe.each([
  deskEntry,
  preferencesEntry,
  scriptStoreEntry,
  listedCaseEntry,
  versionEntry,
  connectedFolderEntry,
] as Entry<unknown>[])("$key", (entry) => {
  const name = entry.key.replace("moonhook.", "");
  const files = readdirSync(folder).filter((file) => file.startsWith(`${name}.`));

  it("has a fixture of every version", () => {
    expect(files).toHaveLength(entry.version);
    expect(entry.migrations).toHaveLength(entry.version - 1);
  });

  it.each(files)("opens %s", (file) => {
    expect(openEntry(kept(file), entry)).not.toBeNull();
  });
});

describe("an entry", () => {
  const entry: Entry<{ seconds: number }> = {
    key: "clock",
    version: 3,
    schema: z.object({ seconds: z.number() }),
    migrations: [
      (old) => ({ minutes: (old as { hours: number }).hours * 60 }),
      (old) => ({ seconds: (old as { minutes: number }).minutes * 60 }),
    ],
  };

  it("is brought to the current version step by step", () => {
    expect(openEntry({ version: 1, value: { hours: 2 } }, entry)).toEqual({ seconds: 7200 });
    expect(openEntry({ version: 2, value: { minutes: 2 } }, entry)).toEqual({ seconds: 120 });
  });

  it("is not used when it is newer, broken or not there", () => {
    for (const text of ['{"version":4,"value":{"seconds":1}}', '{"version":3,"value":{}}', "{", "[]"])
      expect(readEntry(storageOf({ clock: text }), entry)).toBeNull();
    expect(readEntry(storageOf(), entry)).toBeNull();
  });

  it("reads what it wrote", () => {
    const storage = storageOf();
    expect(writeEntry(storage, entry, { seconds: 5 })).toBe(true);
    expect(readEntry(storage, entry)).toEqual({ seconds: 5 });
  });

  it("says so when there is no room", () => {
    expect(writeEntry(storageOf({}, true), entry, { seconds: 5 })).toBe(false);
  });
});
