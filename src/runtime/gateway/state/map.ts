import type { Rewind } from "../../lua/mark/rewind";
import type { TableName } from "../schema/index";
import { BlockEntries, type Compare } from "./block-entries";
import type { Entries, Place } from "./entries";
import { HashEntries } from "./hash-entries";
import { marksOf } from "./marks";
import type { ByteString } from "./text";
import type { TableValue } from "./values";

export type MapItem = ByteString | TableValue;

/** Gives each key its place in a shuffled map: a map is ordered by this number, equal ones by key. */
export type Shuffle = (key: ByteString) => number;

/**
 * How C++ keeps the entries, which says what an invalid iterator does: side by side in one block (boost's flat_map),
 * where an insertion moves them, or each by itself in a tree or behind a hash. Behind the end of a hash is a null
 * pointer, behind that of the others some other memory.
 */
export type Layout = "block" | "tree" | "hash";

/** How a map of a case is kept. */
export interface MapOptions {
  readonly layout: Layout;
  /** "given" keeps the order of the entries and appends; "hash" keeps it, and puts new ones where C++ would. */
  readonly order: "key" | "given" | "hash" | Shuffle;
  /** Scripts may write entries. */
  readonly writable: boolean;
}

/** A map as C++ has it. A key may occur several times (a multimap); then the first one is found. */
export class MapValue<V = MapItem> {
  readonly kind = "map";
  readonly layout: Layout;
  readonly writable: boolean;
  readonly #entries: Entries<V>;

  constructor(
    readonly of: TableName | undefined,
    readonly path: string,
    entries: readonly (readonly [ByteString, V])[],
    { layout, order, writable }: MapOptions,
  ) {
    this.layout = layout;
    this.writable = writable;
    const own = entries.map(([key, value]) => ({ key, value }));
    this.#entries = order === "hash" ? new HashEntries(own) : new BlockEntries(own, compareBy(order));
  }

  /** With the tables in it. */
  mark(): Rewind {
    const values = [...this.#entries].map((entry) => ({ entry, value: entry.value }));
    const entries = this.#entries.mark();
    const parts = marksOf(values.map(({ value }) => value));
    return () => {
      for (const { entry, value } of values) entry.value = value;
      return entries() && parts();
    };
  }

  get size(): number {
    return this.#entries.size;
  }

  first(): Place {
    return this.#entries.first();
  }

  /** The place behind a place that is not the end. */
  after(place: Place): Place {
    return this.#entries.after(place);
  }

  /** Place of the first entry with this key, or null. */
  find(key: ByteString): Place | null {
    return this.#entries.find(key);
  }

  /** The entry at a place, or undefined at the end. */
  at(place: Place): readonly [ByteString, V] | undefined {
    const entry = this.#entries.at(place);
    return entry && [entry.key, entry.value];
  }

  get(key: ByteString): V | null {
    const place = this.#entries.find(key);
    return place === null ? null : this.#entries.at(place)!.value;
  }

  /** Replaces the value of `key`, or inserts it. */
  set(key: ByteString, value: V): void {
    const place = this.#entries.find(key);
    if (place === null) this.#entries.insert({ key, value });
    else this.#entries.at(place)!.value = value;
  }

  /** Removes the entry at a place and gives the place of the next one. */
  remove(place: Place): Place {
    return this.#entries.remove(place);
  }

  /** What `read` makes of each entry, in order. */
  entries<T>(read: (key: ByteString, value: V) => T): T[] {
    return [...this.#entries].map(({ key, value }) => read(key, value));
  }

  *[Symbol.iterator](): IterableIterator<readonly [ByteString, V]> {
    for (const { key, value } of this.#entries) yield [key, value];
  }
}

function compareBy(order: "key" | "given" | Shuffle): Compare | null {
  if (order === "given") return null;
  return order === "key" ? byKey : byPlace(order);
}

function byKey(a: ByteString, b: ByteString): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byPlace(place: Shuffle): Compare {
  return (a, b) => place(a) - place(b) || byKey(a, b);
}

/** The shuffle of a seed: FNV-1a of the key, started by the seed. */
export function shuffleBy(seed: number): Shuffle {
  return (key) => {
    let hash = (0x811c9dc5 ^ seed) >>> 0;
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193) >>> 0;
    return hash;
  };
}
