import type { Entry, EntryImage, Table } from "./objects";

/**
 * Makes the entries of a table that has none, without accounting them.
 * @param objects those of the table's state, by place
 */
export function fill(t: Table, entries: readonly EntryImage[], objects: readonly unknown[]): void {
  let last: Entry | undefined;
  for (const { hash, key, value } of entries) {
    const { constructor: Slot } = key;
    const entry: Entry = {
      key: new Slot(key.type, key.value),
      value: new Slot(value.type, value.object < 0 ? value.value : objects[value.object]),
      p: last,
      n: undefined,
    };
    if (last === undefined) t.f = entry;
    else last.n = entry;
    t.strong.set(hash, entry);
    last = entry;
  }
  t.l = last;
}

/** A table whose entries are those of an image is about to be written: from now on it has its own. */
export function unshare(t: Table): void {
  const entries = t.shared ?? [];
  t.shared = null;
  t.strong = new Map();
  fill(t, entries, []);
}
