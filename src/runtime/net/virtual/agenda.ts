interface Entry {
  at: number;
  order: number;
  action: () => void;
}

/** What will happen, by time; at the same time in the order of being planned. */
export class Agenda {
  #heap: Entry[] = [];
  #planned = 0;

  /** Time of the next action, or undefined. */
  get nextAt(): number | undefined {
    return this.#heap[0]?.at;
  }

  plan(at: number, action: () => void): void {
    this.#heap.push({ at, order: this.#planned++, action });
    this.#climb(this.#heap.length - 1);
  }

  /** Runs all actions up to a time, also those that they plan within it; tells the time of each first. */
  runUntil(time: number, moveTo: (time: number) => void): boolean {
    let ran = false;
    for (let next = this.#heap[0]; next && next.at <= time; next = this.#heap[0]) {
      this.#takeFirst();
      moveTo(next.at);
      next.action();
      ran = true;
    }
    return ran;
  }

  #takeFirst(): void {
    const last = this.#heap.pop()!;
    if (this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#sink(0);
  }

  #climb(from: number): void {
    const heap = this.#heap;
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!before(heap[at]!, heap[parent]!)) return;
      [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
      at = parent;
    }
  }

  #sink(from: number): void {
    const heap = this.#heap;
    for (let at = from; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && before(heap[child]!, heap[least]!)) least = child;
      }
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  }
}

function before(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
