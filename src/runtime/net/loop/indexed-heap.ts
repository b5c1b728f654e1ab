import { SlotTable } from "./slot-table";

/** What was put into a heap, as it comes out again. */
export interface HeapEntry<T> {
  readonly priority: number;
  readonly item: T;
  readonly id: unknown;
}

/** Room for so many entries at first; doubled when it is full. */
const smallest = 64;

/** Priority of places behind the last, so that a place on the left needs not ask whether there is one on its right. */
const vacant = Number.POSITIVE_INFINITY;

/**
 * The binary heap of Prosody's util.indexedbheap: the smallest priority first, and each entry can be found by
 * its id. Entries of equal priority leave in the order of that heap, which is neither first-in-first-out nor its
 * reverse: an insertion climbs over equal priorities, a change of priority does not.
 *
 * Priorities and slots lie in arrays of numbers by their place in the heap: moving an entry makes no garbage, and
 * comparing follows no references.
 */
export class IndexedHeap<T> {
  readonly #table = new SlotTable<T>();
  #size = 0;
  /** By place in the heap. */
  #priorities = new Float64Array(smallest).fill(vacant);
  #slots = new Int32Array(smallest);
  /** By slot. */
  #places = new Int32Array(smallest);

  get size(): number {
    return this.#size;
  }

  has(id: unknown): boolean {
    return this.#table.find(id) !== undefined;
  }

  /** Adds an item, under an id of the caller's or the next free one; returns the id. */
  insert(item: T, priority: number, id?: unknown): unknown {
    if (this.#size + 1 === this.#slots.length) this.#grow();
    const slot = this.#table.add(item, id);
    this.#climb(this.#size++, slot, priority, true);
    return this.#table.id(slot);
  }

  /** The smallest priority, or undefined when empty. */
  peek(): number | undefined {
    return this.#size === 0 ? undefined : this.#priorities[0];
  }

  /** The id of the smallest. Only where there is one. */
  peekId(): unknown {
    return this.#table.id(this.#slots[0]!);
  }

  /** Takes the smallest out and gives its item alone. Only where there is one. */
  shift(): T {
    const item = this.#table.item(this.#slots[0]!);
    this.#removeAt(0, "pop");
    return item;
  }

  pop(): HeapEntry<T> | undefined {
    if (this.#size === 0) return undefined;
    const entry = this.#entry(0);
    this.#removeAt(0, "pop");
    return entry;
  }

  /** Takes the entry of this id out; undefined when there is none. */
  remove(id: unknown): HeapEntry<T> | undefined {
    const slot = this.#table.find(id);
    if (slot === undefined) return undefined;
    const place = this.#places[slot]!;
    const entry = this.#entry(place);
    this.#removeAt(place, "remove");
    return entry;
  }

  /** Moves the entry of this id to another priority; does nothing when there is none. */
  reprioritize(id: unknown, priority: number): void {
    const slot = this.#table.find(id);
    if (slot !== undefined) this.#settle(this.#places[slot]!, slot, priority);
  }

  /** The entries in heap order, the first being the smallest. */
  entries(): readonly HeapEntry<T>[] {
    return Array.from({ length: this.#size }, (_, place) => this.#entry(place));
  }

  #entry(place: number): HeapEntry<T> {
    const slot = this.#slots[place]!;
    return { priority: this.#priorities[place]!, item: this.#table.item(slot), id: this.#table.id(slot) };
  }

  #removeAt(place: number, how: "pop" | "remove"): void {
    this.#table.free(this.#slots[place]!);
    const last = --this.#size;
    const slot = this.#slots[last]!;
    const priority = this.#priorities[last]!;
    this.#priorities[last] = vacant;
    if (place !== last) {
      if (how === "pop") this.#climb(this.#closeGap(), slot, priority, true);
      else this.#settle(place, slot, priority);
    }
  }

  /**
   * Lets the smaller child of each place rise from the first on, and gives the place that is free at last. The entry
   * that climbs from there comes to where it would have sunk to, with half the comparisons: it was the last, so it
   * seldom climbs far.
   */
  #closeGap(): number {
    const [priorities, slots, places] = [this.#priorities, this.#slots, this.#places];
    const size = this.#size;
    let place = 0;
    for (let left = 1; left < size; left = 2 * place + 1) {
      const child = left + Number(priorities[left]! > priorities[left + 1]!);
      priorities[place] = priorities[child]!;
      const moved = slots[child]!;
      slots[place] = moved;
      places[moved] = place;
      place = child;
    }
    return place;
  }

  #settle(place: number, slot: number, priority: number): void {
    this.#sink(this.#climb(place, slot, priority, false), slot, priority);
  }

  /** Puts a slot at a place or above it, and tells where. */
  #climb(from: number, slot: number, priority: number, overEqual: boolean): number {
    const [priorities, slots, places] = [this.#priorities, this.#slots, this.#places];
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = priorities[parent]!;
      if (above < priority || (above === priority && !overEqual)) break;
      priorities[place] = above;
      const moved = slots[parent]!;
      slots[place] = moved;
      places[moved] = place;
      place = parent;
    }
    priorities[place] = priority;
    slots[place] = slot;
    places[slot] = place;
    return place;
  }

  /** Puts a slot at a place or below it. */
  #sink(from: number, slot: number, priority: number): void {
    const [priorities, slots, places] = [this.#priorities, this.#slots, this.#places];
    const size = this.#size;
    let place = from;
    for (let child = 2 * place + 1; child < size; child = 2 * place + 1) {
      if (priorities[child]! > priorities[child + 1]!) child++;
      const below = priorities[child]!;
      if (priority <= below) break;
      priorities[place] = below;
      const moved = slots[child]!;
      slots[place] = moved;
      places[moved] = place;
      place = child;
    }
    priorities[place] = priority;
    slots[place] = slot;
    places[slot] = place;
  }

  #grow(): void {
    const room = 2 * this.#slots.length;
    const [priorities, slots, places] = [this.#priorities, this.#slots, this.#places];
    this.#priorities = new Float64Array(room).fill(vacant);
    this.#slots = new Int32Array(room);
    this.#places = new Int32Array(room);
    this.#priorities.set(priorities);
    this.#slots.set(slots);
    this.#places.set(places);
  }
}
