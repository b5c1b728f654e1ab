import type { Entry, Slot, Table } from "../image/objects";
import type { Rewind } from "./rewind";

/** What of fengari's `Table` is not in an image (ltable.js). */
interface WorkedTable extends Table {
  /** Removed entries, which `next` may still be asked about, by hash. */
  dead_strong: Map<unknown, Entry> | undefined;
  dead_weak: WeakMap<object, Entry> | undefined;
}

/** An entry as a table changes it: one that is removed loses its value and its neighbours. */
interface OpenEntry {
  value: Slot;
  p: Entry | undefined;
  n: Entry | undefined;
}

/** Marks a table's own parts; `slot` is told of each key and value. Null where not all of it can be read. */
export function markTable(t: Table, slot: (value: Slot) => void): Rewind | null {
  const table = t as WorkedTable;
  if (table.dead_weak !== undefined) return null;
  const { strong, f, l, metatable, flags, asize, hsize, hfree, shared } = table;
  const fields = { f, l, metatable, flags, asize, hsize, hfree, shared };
  if (shared !== null) {
    // A write gives the table a map of its own and leaves this one alone.
    return () => {
      Object.assign(table, fields, { strong, dead_strong: undefined, dead_weak: undefined });
      return true;
    };
  }
  const entries = [...strong].map(([hash, entry]) => ({ hash, ...neighbours(entry, slot) }));
  const dead =
    table.dead_strong && [...table.dead_strong].map(([hash, entry]) => ({ hash, entry, n: entry.n }));
  return () => {
    Object.assign(table, fields, { dead_weak: undefined });
    table.strong = new Map();
    for (const { hash, entry, value, p, n } of entries) {
      table.strong.set(hash, entry);
      Object.assign(entry as OpenEntry, { value, p, n });
    }
    table.dead_strong = dead && new Map(dead.map(({ hash, entry }) => [hash, entry]));
    for (const { entry, n } of dead ?? []) Object.assign(entry as OpenEntry, { n });
    return true;
  };
}

function neighbours(entry: Entry, slot: (value: Slot) => void): { entry: Entry } & OpenEntry {
  const { key, value, p, n } = entry;
  slot(key);
  slot(value);
  return { entry, value, p, n };
}
