import type { Variable } from "../../runtime/debugger";

/** Numbers for values with parts, valid until the session moves. */
export class References {
  #children: (() => Variable[])[] = [];

  add(children: Variable["children"]): number {
    return children === null ? 0 : this.#children.push(children);
  }

  /** @throws for a reference of an earlier step */
  get(reference: number): Variable[] {
    const children = this.#children[reference - 1];
    if (!children) throw new Error(`no value ${reference} at this step`);
    return children();
  }

  clear(): void {
    this.#children = [];
  }
}
