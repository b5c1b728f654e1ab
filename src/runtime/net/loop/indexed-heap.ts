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
  readonly item: T;
  readonly id: unknown;
  position: number;
}

/** Ids given out are 1.5, 2.5, … so that none can be taken for a position in the heap. */
const firstId = 1.5;

export class IndexedHeap<T> {
  #slots: Slot<T>[] = [];
  #byId = new Map<unknown, Slot<T>>();
  #nextId = firstId;

  get size(): number {
    return this.#slots.length;
  }

  has(id: unknown): boolean {
    return this.#byId.has(id);
  }

  /** Adds an item, under an id of the caller's or the next free one; returns the id. */
  insert(item: T, priority: number, id?: unknown): unknown {
    const key = id ?? this.#nextId++;
    const slot = { priority, item, id: key, position: this.#slots.length };
    this.#slots.push(slot);
    this.#byId.set(key, slot);
    this.#climb(slot, true);
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
    const slot = this.#byId.get(id);
    return slot && this.#removeAt(slot.position, "remove");
  }

  /** Moves the entry of this id to another priority; does nothing when there is none. */
  reprioritize(id: unknown, priority: number): void {
    const slot = this.#byId.get(id);
    if (!slot) return;
    slot.priority = priority;
    this.#settle(slot);
  }

  /** The entries in heap order, the first being the smallest. */
  entries(): readonly HeapEntry<T>[] {
    return this.#slots;
  }

  #removeAt(position: number, how: "pop" | "remove"): HeapEntry<T> {
    const removed = this.#slots[position]!;
    const last = this.#slots.pop()!;
    this.#byId.delete(removed.id);
    if (last !== removed) {
      this.#place(last, position);
      if (how === "pop") this.#sink(last);
      else this.#settle(last);
    }
    return removed;
  }

  #settle(slot: Slot<T>): void {
    this.#climb(slot, false);
    this.#sink(slot);
  }

  #climb(slot: Slot<T>, overEqual: boolean): void {
    const slots = this.#slots;
    let { position } = slot;
    while (position > 0) {
      const parent = slots[(position - 1) >> 1]!;
      if (parent.priority < slot.priority || (parent.priority === slot.priority && !overEqual)) break;
      const above = parent.position;
      this.#place(parent, position);
      position = above;
    }
    this.#place(slot, position);
  }

  #sink(slot: Slot<T>): void {
    const slots = this.#slots;
    let { position } = slot;
    for (let child = 2 * position + 1; child < slots.length; child = 2 * position + 1) {
      const right = slots[child + 1];
      const least = right && slots[child]!.priority > right.priority ? right : slots[child]!;
      if (slot.priority <= least.priority) break;
      const below = least.position;
      this.#place(least, position);
      position = below;
    }
    this.#place(slot, position);
  }

  #place(slot: Slot<T>, position: number): void {
    this.#slots[position] = slot;
    slot.position = position;
  }
}
