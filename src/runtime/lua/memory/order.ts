import { inArray, type Shaped } from "./shape";

interface Value {
  readonly type: number;
  readonly value: unknown;
}

/** An entry of fengari's table: a list in the order of insertion. A removed entry keeps `n`, its key is dead. */
export interface TableEntry {
  readonly key: Value & { ttisdeadkey(): boolean };
  readonly value: Value;
  readonly n: TableEntry | undefined;
}

/** What is read of fengari's `Table`. */
export interface OrderedTable extends Shaped {
  readonly f: TableEntry | undefined;
  readonly strong: Map<unknown, TableEntry>;
  readonly dead_strong: Map<unknown, TableEntry> | undefined;
  readonly dead_weak: WeakMap<object, TableEntry> | undefined;
}

const LUA_TNIL = 0;

/**
 * The entry after `key` as `luaH_next` finds it: the array part by index, then the others. PUC visits those in the
 * order of their hashes, which changes from run to run; here they come in the order of insertion.
 *
 * @param key nil to start
 * @param hash what the table's maps are keyed by, for `key`; not used for nil
 * @returns undefined at the end; null if `key` was never in the table
 */
export function nextEntry(t: OrderedTable, key: Value, hash: unknown): TableEntry | undefined | null {
  if (key.type === LUA_TNIL) return fromIndex(t, 1);
  if (typeof hash === "number" && hash >= 1 && hash <= t.asize) return fromIndex(t, hash + 1);
  const entry = t.strong.get(hash) ?? t.dead_weak?.get(hash as object) ?? t.dead_strong?.get(hash);
  return entry === undefined ? null : inHash(t, entry.n);
}

function fromIndex(t: OrderedTable, start: number): TableEntry | undefined {
  for (let i = start; i <= t.asize; i++) {
    const entry = t.strong.get(i);
    if (entry !== undefined) return entry;
  }
  return inHash(t, t.f);
}

/** `entry`, or the next after it that lives and is not in the array part. */
function inHash(t: OrderedTable, entry: TableEntry | undefined): TableEntry | undefined {
  let e = entry;
  while (e !== undefined && (e.key.ttisdeadkey() || inArray(t, e.key))) e = e.n;
  return e;
}
