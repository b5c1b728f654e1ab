/** Numbers that share one array: 2 to the power of this. */
const pageBits = 10;
const pageSize = 1 << pageBits;

interface Page {
  /** One more than the value; 0: none. */
  readonly values: Int32Array;
  used: number;
}

/**
 * Small whole numbers under whole numbers of 32 bits that mostly follow one another: several times as fast as a Map,
 * and small again when few are left.
 */
export class NumberMap {
  readonly #pages = new Map<number, Page>();
  /** The page used last, which is the one wanted mostly. */
  #number = Number.NaN;
  #page: Page | undefined;
  /** An empty page, for the next that is wanted: making one takes longer than all that is done with it. */
  #spare: Page | undefined;

  get(key: number): number | undefined {
    const page = this.#find(key >> pageBits);
    const value = page?.values[key & (pageSize - 1)];
    return value ? value - 1 : undefined;
  }

  set(key: number, value: number): void {
    const number = key >> pageBits;
    const page = this.#find(number) ?? this.#open(number);
    const at = key & (pageSize - 1);
    if (page.values[at] === 0) page.used++;
    page.values[at] = value + 1;
  }

  delete(key: number): void {
    const number = key >> pageBits;
    const page = this.#find(number);
    const at = key & (pageSize - 1);
    if (!page || page.values[at] === 0) return;
    page.values[at] = 0;
    if (--page.used > 0) return;
    this.#pages.delete(number);
    this.#number = Number.NaN;
    this.#spare = page;
  }

  #find(number: number): Page | undefined {
    if (number === this.#number) return this.#page;
    const page = this.#pages.get(number);
    if (page) this.#remember(number, page);
    return page;
  }

  #open(number: number): Page {
    const page = this.#spare ?? { values: new Int32Array(pageSize), used: 0 };
    this.#spare = undefined;
    this.#pages.set(number, page);
    this.#remember(number, page);
    return page;
  }

  #remember(number: number, page: Page): void {
    this.#number = number;
    this.#page = page;
  }
}
