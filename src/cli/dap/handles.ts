import type { StackFrame, Variable } from "../../runtime/debugger";

/** A frame that the client knows by its id while nothing moves. */
export interface FrameHandle {
  readonly thread: number;
  /** Index in the stack of its thread. */
  readonly index: number;
  readonly frame: StackFrame;
}

/** Children that the client knows by a reference, in a frame. */
export interface VariablesHandle {
  readonly frame: FrameHandle;
  readonly variables: () => Variable[];
}

/** Numbers for what the client may ask about until the next stop; 0 is never one. */
export class Handles<T> {
  readonly #items: T[] = [];

  add(item: T): number {
    return this.#items.push(item);
  }

  /** Throws an `Error` for a number of an earlier stop. */
  get(id: number): T {
    const item = this.#items[id - 1];
    if (item === undefined) throw new Error(`${id} is not known here: ask again after the stop`);
    return item;
  }

  clear(): void {
    this.#items.length = 0;
  }
}
