import type { Rewind } from "../../lua/mark/rewind";
import type { Entries, Entry } from "./entries";
import type { ByteString } from "./text";

export type Compare = (a: ByteString, b: ByteString) => number;

/**
 * Entries side by side in one block of memory: a place is an index, which another entry comes to stand at when one in
 * front of it is inserted or removed. Sorted by `compare`; null keeps the given order, and appends.
 */
export class BlockEntries<V> implements Entries<V> {
  readonly #entries: Entry<V>[];

  constructor(
    entries: readonly Entry<V>[],
    readonly compare: Compare | null,
  ) {
    this.#entries = [...entries];
    if (compare !== null) this.#entries.sort((a, b) => compare(a.key, b.key));
  }

  get size(): number {
    return this.#entries.length;
  }

  first(): number {
    return 0;
  }

  after(place: number): number {
    return place + 1;
  }

  find(key: ByteString): number | null {
    const at =
      this.compare === null
        ? this.#entries.findIndex((entry) => entry.key === key)
        : this.#lowerBound(key, this.compare);
    return this.#entries[at]?.key === key ? at : null;
  }

  at(place: number): Entry<V> | undefined {
    return this.#entries[place];
  }

  insert(entry: Entry<V>): void {
    const at = this.compare === null ? this.size : this.#lowerBound(entry.key, this.compare);
    this.#entries.splice(at, 0, entry);
  }

  remove(place: number): number {
    this.#entries.splice(place, 1);
    return place;
  }

  mark(): Rewind {
    const entries = [...this.#entries];
    return () => {
      this.#entries.length = 0;
      for (const entry of entries) this.#entries.push(entry);
      return true;
    };
  }

  [Symbol.iterator](): Iterator<Entry<V>> {
    return this.#entries[Symbol.iterator]();
  }

  #lowerBound(key: ByteString, compare: Compare): number {
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
