import type { Entry, Slot, Table } from "../image/objects";

/** What of fengari's `Table` is not in an image (ltable.js). */
interface WorkedTable extends Table {
  /** Removed entries, which `next` may still be asked about, by hash. */
  dead_strong: Map<unknown, Entry> | undefined;
  dead_weak: WeakMap<object, Entry> | undefined;
}

/** An entry as a table changes it: one that is removed loses its value and its neighbours. */
interface OpenEntry {
  value: Slot | undefined;
  p: Entry | undefined;
  n: Entry | undefined;
}

/** Places in the list of a table's own fields; then come its entries, each as hash, entry, value. */
const FIELDS = 11;

/** The tables of a state as they are now, in one flat list: there may be many small ones. */
export class TableMarks {
  readonly #kept: unknown[] = [];
  readonly #dead: { readonly table: WorkedTable; readonly entries: readonly DeadEntry[] }[] = [];

  /** Takes a table down; `slot` is told of its keys and values. Returns whether all of it can be read. */
  add(t: Table, slot: (value: Slot) => void): boolean {
    const table = t as WorkedTable;
    if (table.dead_weak !== undefined) return false;
    const { strong, f, l, metatable, flags, asize, hsize, hfree, shared } = table;
    // A write gives a shared table a map of its own and leaves this one alone.
    const count = shared === null ? strong.size : 0;
    const own = shared === null ? null : strong;
    this.#kept.push(table, f, l, metatable, flags, asize, hsize, hfree, shared, own, count);
    if (shared === null) for (const [hash, entry] of strong) this.#entry(hash, entry, slot);
    if (table.dead_strong !== undefined) {
      const entries = [...table.dead_strong].map(([hash, entry]) => ({ hash, entry, n: entry.n }));
      this.#dead.push({ table, entries });
    }
    return true;
  }

  #entry(hash: unknown, entry: Entry, slot: (value: Slot) => void): void {
    slot(entry.key);
    slot(entry.value);
    this.#kept.push(hash, entry, entry.value);
  }

  /** Puts all of them back but for the contents of keys and values. */
  rewind(): void {
    for (let at = 0; at < this.#kept.length; ) at = this.#rewindTable(at);
    for (const { table, entries } of this.#dead) {
      table.dead_strong = new Map(entries.map(({ hash, entry }) => [hash, entry]));
      for (const { entry, n } of entries) (entry as OpenEntry).n = n;
    }
  }

  /** @returns where the next table begins */
  #rewindTable(at: number): number {
    const kept = this.#kept;
    const table = kept[at] as WorkedTable;
    table.f = kept[at + 1] as Entry | undefined;
    table.l = kept[at + 2] as Entry | undefined;
    table.metatable = kept[at + 3] as Table | null;
    table.flags = kept[at + 4] as number;
    table.asize = kept[at + 5] as number;
    table.hsize = kept[at + 6] as number;
    table.hfree = kept[at + 7] as number;
    table.shared = kept[at + 8] as Table["shared"];
    table.dead_strong = undefined;
    table.dead_weak = undefined;
    const end = at + FIELDS + 3 * (kept[at + 10] as number);
    table.strong = (kept[at + 9] as Table["strong"] | null) ?? this.#rewindEntries(at + FIELDS, end);
    return end;
  }

  /** Entries are each other's neighbours in the order of the map. */
  #rewindEntries(from: number, end: number): Map<unknown, Entry> {
    const kept = this.#kept;
    const strong = new Map<unknown, Entry>();
    for (let at = from; at < end; at += 3) {
      const entry = kept[at + 1] as Entry;
      const open = entry as OpenEntry;
      open.value = kept[at + 2] as Slot;
      open.p = at > from ? (kept[at - 2] as Entry) : undefined;
      open.n = at + 3 < end ? (kept[at + 4] as Entry) : undefined;
      strong.set(kept[at], entry);
    }
    return strong;
  }
}

/** A removed entry, with the one that came after it. */
interface DeadEntry {
  readonly hash: unknown;
  readonly entry: Entry;
  readonly n: Entry | undefined;
}
