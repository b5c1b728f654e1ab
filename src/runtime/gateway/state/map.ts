import type { Rewind } from "../../lua/mark/rewind";
import type { TableName } from "../schema/index";
import { marksOf } from "./marks";
import type { ByteString } from "./text";
import type { TableValue } from "./values";

export type MapItem = ByteString | TableValue;

interface Entry<V> {
  readonly key: ByteString;
  value: V;
}

/** Gives each key its place in a shuffled map: a map is ordered by this number, equal ones by key. */
export type Shuffle = (key: ByteString) => number;

/**
 * A map as C++ has it: ordered by key, or in the given order. A key may occur several times (a multimap); then the
 * first one is found.
 */
export class MapValue<V = MapItem> {
  readonly kind = "map";
  readonly #entries: Entry<V>[];
  readonly #compare: ((a: ByteString, b: ByteString) => number) | null;

  /** @param order "given" keeps the order of `entries`, and appends */
  constructor(
    readonly of: TableName | undefined,
    readonly path: string,
    entries: readonly (readonly [ByteString, V])[],
    order: "key" | "given" | Shuffle,
    /** Scripts may write entries. */
    readonly writable = false,
  ) {
    this.#entries = entries.map(([key, value]) => ({ key, value }));
    this.#compare = order === "given" ? null : order === "key" ? byKey : byPlace(order);
    const compare = this.#compare;
    if (compare !== null) this.#entries.sort((a, b) => compare(a.key, b.key));
  }

  /** With the tables in it. */
  mark(): Rewind {
    const entries = this.#entries.map((entry) => ({ entry, value: entry.value }));
    const parts = marksOf(entries.map(({ value }) => value));
    return () => {
      this.#entries.length = 0;
      for (const { entry, value } of entries) {
        entry.value = value;
        this.#entries.push(entry);
      }
      return parts();
    };
  }

  get size(): number {
    return this.#entries.length;
  }

  /** Place of the first entry with this key, or -1. */
  find(key: ByteString): number {
    if (this.#compare === null) return this.#entries.findIndex((entry) => entry.key === key);
    const at = this.#lowerBound(key);
    return this.#entries[at]?.key === key ? at : -1;
  }

  /** The entry at a place, or undefined past the end. */
  at(place: number): readonly [ByteString, V] | undefined {
    const entry = this.#entries[place];
    return entry && [entry.key, entry.value];
  }

  get(key: ByteString): V | null {
    return this.#entries[this.find(key)]?.value ?? null;
  }

  /** Replaces the value of `key`, or inserts it. */
  set(key: ByteString, value: V): void {
    const at = this.find(key);
    const entry = this.#entries[at];
    if (entry !== undefined) entry.value = value;
    else this.#entries.splice(this.#compare === null ? this.size : this.#lowerBound(key), 0, { key, value });
  }

  /** Removes the first entry with this key and tells its place; -1 if there was none. */
  remove(key: ByteString): number {
    const at = this.find(key);
    if (at >= 0) this.#entries.splice(at, 1);
    return at;
  }

  /** What `read` makes of each entry, in order. */
  entries<T>(read: (key: ByteString, value: V) => T): T[] {
    return this.#entries.map(({ key, value }) => read(key, value));
  }

  *[Symbol.iterator](): IterableIterator<readonly [ByteString, V]> {
    for (const { key, value } of this.#entries) yield [key, value];
  }

  #lowerBound(key: ByteString): number {
    const compare = this.#compare ?? byKey;
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.#entries[middle]!.key, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function byKey(a: ByteString, b: ByteString): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byPlace(place: Shuffle): (a: ByteString, b: ByteString) => number {
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
