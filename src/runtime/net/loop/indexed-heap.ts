/**
 * The binary heap of Prosody's util.indexedbheap: the smallest priority first, and each entry can be found by
 * its id. Entries of equal priority leave in the order of that heap, which is neither first-in-first-out nor its
 * reverse: an insertion climbs over equal priorities, a change of priority does not.
 */
export interface HeapEntry<T> {
  readonly priority: number;
  readonly item: T;
  readonly id: unknown;
}

interface Slot<T> {
  priority: number;
  item: T;
  id: unknown;
}

/** Ids given out are 1.5, 2.5, … so that none can be taken for a position in the heap. */
const firstId = 1.5;

export class IndexedHeap<T> {
  #slots: Slot<T>[] = [];
  #positions = new Map<unknown, number>();
  #nextId = firstId;

  get size(): number {
    return this.#slots.length;
  }

  has(id: unknown): boolean {
    return this.#positions.has(id);
  }

  /** Adds an item, under an id of the caller's or the next free one; returns the id. */
  insert(item: T, priority: number, id?: unknown): unknown {
    const key = id ?? this.#nextId++;
    this.#slots.push({ priority, item, id: key });
    this.#climb(this.#slots.length - 1, (parent) => priority <= parent);
    return key;
  }

  /** The smallest priority, or undefined when empty. */
  peek(): number | undefined {
    return this.#slots[0]?.priority;
  }

  pop(): HeapEntry<T> | undefined {
    return this.#slots.length === 0 ? undefined : this.#removeAt(0, "pop");
  }

  /** Takes the entry of this id out; undefined when there is none. */
  remove(id: unknown): HeapEntry<T> | undefined {
    const position = this.#positions.get(id);
    return position === undefined ? undefined : this.#removeAt(position, "remove");
  }

  /** Moves the entry of this id to another priority; does nothing when there is none. */
  reprioritize(id: unknown, priority: number): void {
    const position = this.#positions.get(id);
    if (position === undefined) return;
    this.#slots[position]!.priority = priority;
    this.#settle(position);
  }

  /** The entries in heap order, the first being the smallest. */
  entries(): readonly HeapEntry<T>[] {
    return this.#slots;
  }

  #removeAt(position: number, how: "pop" | "remove"): HeapEntry<T> {
    const removed = this.#slots[position]!;
    const last = this.#slots.pop()!;
    this.#positions.delete(removed.id);
    if (last !== removed) {
      this.#place(last, position);
      if (how === "pop") this.#sink(position);
      else this.#settle(position);
    }
    return removed;
  }

  #settle(position: number): void {
    const { priority } = this.#slots[position]!;
    this.#sink(this.#climb(position, (parent) => priority < parent));
  }

  #climb(from: number, mayPass: (parentPriority: number) => boolean): number {
    const slot = this.#slots[from]!;
    let position = from;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      if (!mayPass(this.#slots[parent]!.priority)) break;
      this.#place(this.#slots[parent]!, position);
      position = parent;
    }
    this.#place(slot, position);
    return position;
  }

  #sink(from: number): void {
    const slot = this.#slots[from]!;
    const size = this.#slots.length;
    let position = from;
    for (let child = 2 * position + 1; child < size; child = 2 * position + 1) {
      const right = child + 1;
      if (right < size && this.#slots[child]!.priority > this.#slots[right]!.priority) child = right;
      if (slot.priority <= this.#slots[child]!.priority) break;
      this.#place(this.#slots[child]!, position);
      position = child;
    }
    this.#place(slot, position);
  }

  #place(slot: Slot<T>, position: number): void {
    this.#slots[position] = slot;
    this.#positions.set(slot.id, position);
  }
}
