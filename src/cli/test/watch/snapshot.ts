import { statSync } from "node:fs";

/** Files with what tells one state of them from another. */
export type Snapshot = ReadonlyMap<string, string>;

export function snapshotOf(files: Iterable<string>): Snapshot {
  const stamps = new Map<string, string>();
  for (const file of files) {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found) stamps.set(file, `${found.mtimeMs} ${found.size} ${found.ino}`);
  }
  return stamps;
}

/** Files that are new or not as they were, in the order of `after`; and those that are gone. */
export function differences(before: Snapshot, after: Snapshot): { changed: string[]; gone: string[] } {
  return {
    changed: [...after.keys()].filter((file) => before.get(file) !== after.get(file)),
    gone: [...before.keys()].filter((file) => !after.has(file)),
  };
}
