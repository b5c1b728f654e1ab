import { NumberMap } from "./number-map";

/** Ids given out are 1.5, 2.5, … so that none can be taken for a position in a heap. */
const firstId = 1.5;

/** Room for so many items at first; doubled when it is full. */
const smallest = 64;

/** In `#given`, the place of an id that a caller chose. */
const chosen = -1;

/** Items under ids, each in a slot: a small whole number that is used again when its item has left. */
export class SlotTable<T> {
  readonly #items: (T | undefined)[] = [];
  /** By slot: how many ids were given out before its own. */
  #given = new Int32Array(smallest);
  readonly #freeSlots: number[] = [];
  /** Slots of ids given out, by how many were given out before. */
  readonly #slotsOfGiven = new NumberMap();
  /** Ids that callers chose, by slot, and their slots. */
  readonly #chosenIds = new Map<number, unknown>();
  readonly #slotsOfChosen = new Map<unknown, number>();
  #count = 0;

  /** Adds an item under an id of the caller's or the next free one; gives its slot. */
  add(item: T, id?: unknown): number {
    const slot = this.#freeSlots.pop() ?? this.#items.length;
    if (slot === this.#given.length) this.#grow();
    this.#items[slot] = item;
    const key = id ?? firstId + this.#count++;
    const index = indexOf(key);
    if (index === undefined) {
      this.#given[slot] = chosen;
      this.#chosenIds.set(slot, key);
      this.#slotsOfChosen.set(key, slot);
    } else {
      this.#given[slot] = index;
      this.#slotsOfGiven.set(index, slot);
    }
    return slot;
  }

  find(id: unknown): number | undefined {
    const index = indexOf(id);
    return index === undefined ? this.#slotsOfChosen.get(id) : this.#slotsOfGiven.get(index);
  }

  item(slot: number): T {
    return this.#items[slot] as T;
  }

  id(slot: number): unknown {
    const index = this.#given[slot]!;
    return index === chosen ? this.#chosenIds.get(slot) : firstId + index;
  }

  /** Forgets what is in a slot. */
  free(slot: number): void {
    const index = this.#given[slot]!;
    if (index === chosen) {
      this.#slotsOfChosen.delete(this.#chosenIds.get(slot));
      this.#chosenIds.delete(slot);
    } else {
      this.#slotsOfGiven.delete(index);
    }
    this.#items[slot] = undefined;
    this.#freeSlots.push(slot);
  }

  #grow(): void {
    const given = new Int32Array(2 * this.#given.length);
    given.set(this.#given);
    this.#given = given;
  }
}

/** How many ids are given out before this one; undefined for any other value, and for ids after two thousand million. */
function indexOf(id: unknown): number | undefined {
  if (typeof id !== "number") return undefined;
  const index = id - firstId;
  return index >= 0 && (index | 0) === index ? index : undefined;
}
