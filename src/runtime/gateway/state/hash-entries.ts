import type { Rewind } from "../../lua/mark/rewind";
import type { Entries, Entry } from "./entries";
import { stringHash } from "./string-hash";
import type { ByteString } from "./text";

interface Node<V> {
  /** Undefined at the end. */
  readonly entry: Entry<V> | undefined;
  readonly hash: bigint;
  bucket: number;
  next: Node<V>;
  previous: Node<V>;
}

/** Numbers of buckets that a growing table passes through, up to more than an RGW table can hold. */
const bucketCounts = [
  13, 29, 59, 127, 257, 541, 1109, 2357, 5087, 10273, 20753, 42043, 85229, 172933, 351061,
];

/**
 * The entries of a `std::unordered_map<std::string, V>` in libstdc++'s order: a list, in which an entry whose bucket
 * is empty goes to the front and any other in front of its bucket's first one. A place is a node, which stays valid
 * until its own entry is removed. The entries given at first are in the given order.
 */
export class HashEntries<V> implements Entries<V> {
  readonly #end: Node<V>;
  readonly #nodes = new Map<ByteString, Node<V>>();
  /** The first node of each bucket that is not empty. */
  #buckets = new Map<number, Node<V>>();
  /** As many entries as there are buckets may be in the table. */
  #bucketCount: number;

  constructor(entries: readonly Entry<V>[]) {
    const end = { entry: undefined, hash: 0n, bucket: -1 } as Node<V>;
    end.next = end;
    end.previous = end;
    this.#end = end;
    this.#bucketCount = entries.length === 0 ? 0 : bucketsFor(entries.length);
    for (const entry of entries) this.#link(this.#nodeOf(entry), end);
  }

  get size(): number {
    return this.#nodes.size;
  }

  first(): Node<V> {
    return this.#end.next;
  }

  after(place: Node<V>): Node<V> {
    return place.next;
  }

  find(key: ByteString): Node<V> | null {
    return this.#nodes.get(key) ?? null;
  }

  at(place: Node<V>): Entry<V> | undefined {
    return place.entry;
  }

  insert(entry: Entry<V>): void {
    if (this.size + 1 > this.#bucketCount) this.#rehash(bucketsFor(this.size + 1));
    this.#place(this.#nodeOf(entry));
  }

  remove(place: Node<V>): Node<V> {
    const { next, previous, bucket } = place;
    previous.next = next;
    next.previous = previous;
    if (this.#buckets.get(bucket) === place) {
      if (next.bucket === bucket) this.#buckets.set(bucket, next);
      else this.#buckets.delete(bucket);
    }
    this.#nodes.delete(place.entry!.key);
    return next;
  }

  mark(): Rewind {
    const nodes = [...this.#list()].map((node) => ({ node, bucket: node.bucket }));
    const buckets = new Map(this.#buckets);
    const bucketCount = this.#bucketCount;
    return () => {
      this.#clear();
      for (const { node, bucket } of nodes) {
        node.bucket = bucket;
        this.#link(node, this.#end);
      }
      this.#buckets = new Map(buckets);
      this.#bucketCount = bucketCount;
      return true;
    };
  }

  *[Symbol.iterator](): IterableIterator<Entry<V>> {
    for (const node of this.#list()) yield node.entry!;
  }

  *#list(): IterableIterator<Node<V>> {
    for (let node = this.#end.next; node !== this.#end; node = node.next) yield node;
  }

  #nodeOf(entry: Entry<V>): Node<V> {
    const hash = stringHash(entry.key);
    const bucket = Number(hash % BigInt(this.#bucketCount));
    return { entry, hash, bucket, next: this.#end, previous: this.#end };
  }

  /** Puts a node where its bucket is. */
  #place(node: Node<V>): void {
    this.#link(node, this.#buckets.get(node.bucket) ?? this.#end.next);
    this.#buckets.set(node.bucket, node);
  }

  #link(node: Node<V>, before: Node<V>): void {
    node.next = before;
    node.previous = before.previous;
    before.previous.next = node;
    before.previous = node;
    this.#nodes.set(node.entry!.key, node);
    if (!this.#buckets.has(node.bucket)) this.#buckets.set(node.bucket, node);
  }

  #rehash(bucketCount: number): void {
    const nodes = [...this.#list()];
    this.#clear();
    this.#bucketCount = bucketCount;
    for (const node of nodes) {
      node.bucket = Number(node.hash % BigInt(bucketCount));
      this.#place(node);
    }
  }

  #clear(): void {
    this.#nodes.clear();
    this.#buckets.clear();
    this.#end.next = this.#end;
    this.#end.previous = this.#end;
  }
}

/** Buckets of a table that has grown to `size` entries, one after the other. */
function bucketsFor(size: number): number {
  return bucketCounts.find((count) => count >= size) ?? size;
}
