import { overlaps, type SingleEdit } from "./edits";
import type { Vocabulary } from "./vocabulary";

/** Edits that are tried together at random. */
const together = { fewest: 2, most: 5 };
/** Requests from which the search goes on. */
const mostStarts = 30;

/**
 * Which edits are tried next: every single edit of a field that the scripts name, simplest first; then each of these on
 * top of the requests that made new lines run; then edits of the other fields; and at last some together at random.
 */
export class Plan {
  readonly #near: readonly SingleEdit[];
  readonly #random: () => number;
  readonly #queues: Iterator<readonly SingleEdit[]>[];
  readonly #starts: (readonly SingleEdit[])[] = [];
  /** Of each start the iterator over what is tried on top of it. */
  readonly #further: Iterator<readonly SingleEdit[]>[] = [];

  /** @param random numbers in [0, 1) */
  constructor(edits: readonly SingleEdit[], vocabulary: Vocabulary, random: () => number) {
    const isNamed = (edit: SingleEdit) => isNear(edit, vocabulary);
    this.#near = simplestFirst(edits.filter(isNamed));
    this.#random = random;
    const far = simplestFirst(edits.filter((edit) => !isNamed(edit)));
    this.#queues = [alone(this.#near), this.#onStarts(), alone(far)];
  }

  /** The next request, as edits of the base; null where the scripts name nothing that could be combined. */
  next(): readonly SingleEdit[] | null {
    for (const queue of this.#queues) {
      const { done, value } = queue.next();
      if (!done) return value;
    }
    return this.#near.length > 0 ? this.#some() : null;
  }

  /** Lets the search go on from a request that made new lines run. */
  goOnFrom(edits: readonly SingleEdit[]): void {
    if (this.#starts.length >= mostStarts) return;
    this.#starts.push(edits);
    this.#further.push(this.#onTopOf(edits));
  }

  /** Never done: more starts may come. */
  #onStarts(): Iterator<readonly SingleEdit[]> {
    const further = this.#further;
    return {
      next() {
        for (;;) {
          const first = further[0];
          if (first === undefined) return { done: true, value: undefined };
          const { done, value } = first.next();
          if (!done) return { done: false, value };
          further.shift();
        }
      },
    };
  }

  *#onTopOf(start: readonly SingleEdit[]): Generator<readonly SingleEdit[]> {
    for (const edit of this.#near) if (!start.some((other) => overlaps(other, edit))) yield [...start, edit];
  }

  #some(): readonly SingleEdit[] {
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(this.#random() * items.length)];
    const edits = [...((this.#random() < 0.5 && pick(this.#starts)) || [])];
    const count = together.fewest + Math.floor(this.#random() * (together.most - together.fewest + 1));
    for (let i = 0; i < count; i++) {
      const edit = pick(this.#near);
      if (edit && !edits.some((other) => overlaps(other, edit))) edits.push(edit);
    }
    return edits;
  }
}

function* alone(edits: readonly SingleEdit[]): Generator<readonly SingleEdit[]> {
  for (const edit of edits) yield [edit];
}

/** Whether the scripts name a key of the place; what is no field is there because they do. */
function isNear({ layer, keys }: SingleEdit, { names }: Vocabulary): boolean {
  if (layer !== "request" && layer !== "operation") return true;
  return keys.some((key) => names.has(String(key).toLowerCase()));
}

const order = ["missing", "known", "odd"] as const;

function simplestFirst(edits: readonly SingleEdit[]): SingleEdit[] {
  return order.flatMap((rank) => edits.filter((edit) => edit.rank === rank));
}
