import { NumberMap } from "./number-map";

/** Ids given out are 1.5, 2.5, … so that none can be taken for a position in a heap. */
const firstId = 1.5;

/** Items under ids, each in a slot: a small whole number that is used again when its item has left. */
export class SlotTable<T> {
  readonly #items: (T | undefined)[] = [];
  readonly #ids: unknown[] = [];
  readonly #freeSlots: number[] = [];
  /** Slots of ids given out, by how many were given out before. */
  readonly #given = new NumberMap();
  /** Slots of ids that callers chose. */
  readonly #chosen = new Map<unknown, number>();
  #count = 0;

  /** Adds an item under an id of the caller's or the next free one; gives its slot. */
  add(item: T, id?: unknown): number {
    const key = id ?? firstId + this.#count++;
    const slot = this.#freeSlots.pop() ?? this.#items.length;
    this.#items[slot] = item;
    this.#ids[slot] = key;
    const index = indexOf(key);
    if (index === undefined) this.#chosen.set(key, slot);
    else this.#given.set(index, slot);
    return slot;
  }

  find(id: unknown): number | undefined {
    const index = indexOf(id);
    return index === undefined ? this.#chosen.get(id) : this.#given.get(index);
  }

  item(slot: number): T {
    return this.#items[slot] as T;
  }

  id(slot: number): unknown {
    return this.#ids[slot];
  }

  /** Forgets what is in a slot. */
  free(slot: number): void {
    const id = this.#ids[slot];
    const index = indexOf(id);
    if (index === undefined) this.#chosen.delete(id);
    else this.#given.delete(index);
    this.#items[slot] = undefined;
    this.#ids[slot] = undefined;
    this.#freeSlots.push(slot);
  }
}

/** Which of the ids given out this is; undefined for any other value. */
function indexOf(id: unknown): number | undefined {
  if (typeof id !== "number") return undefined;
  const index = id - firstId;
  return Number.isSafeInteger(index) ? index : undefined;
}
