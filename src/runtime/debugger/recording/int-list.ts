/** A list of 32-bit integers that grows by doubling: four bytes an item, no boxing. */
export class IntList {
  #items: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.#items = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.#items.length) this.#grow();
    this.#items[this.length++] = value;
  }

  /** Replaces the item at `index`, which must exist. */
  set(index: number, value: number): void {
    this.#items[index] = value;
  }

  at(index: number): number {
    return this.#items[index]!;
  }

  /** The items, in an array of exactly their number. */
  toArray(): Int32Array {
    return this.#items.slice(0, this.length);
  }

  #grow(): void {
    const wider = new Int32Array(this.#items.length * 2);
    wider.set(this.#items);
    this.#items = wider;
  }
}
