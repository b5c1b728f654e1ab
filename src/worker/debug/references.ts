import type { Variable } from "../../runtime/debugger";

/** Numbers for values with parts, valid until the session moves; no number is given twice. */
export class References {
  #children = new Map<number, () => Variable[]>();
  #last = 0;

  add(children: Variable["children"]): number {
    if (children === null) return 0;
    this.#children.set(++this.#last, children);
    return this.#last;
  }

  /** Null for a reference of an earlier step. */
  get(reference: number): Variable[] | null {
    return this.#children.get(reference)?.() ?? null;
  }

  clear(): void {
    this.#children.clear();
  }
}
