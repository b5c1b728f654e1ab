import { IntList } from "./int-list";
import type { Calls } from "./recording";

/** The calls of a run while it is recorded. */
export class CallTable {
  readonly #parents = new IntList();
  readonly #functions = new IntList();
  readonly #sites = new IntList();
  readonly #threads = new IntList();
  readonly #depths = new IntList();
  readonly #callers = new IntList();
  readonly #entered = new IntList();
  readonly #left = new IntList();
  /** Last step so far of each call itself. */
  readonly #lastSteps = new IntList();

  constructor() {
    this.add(0, 0, 0, 0, 0);
  }

  /** @param step the first step of the call or of what it calls */
  add(parent: number, fn: number, site: number, thread: number, step: number): number {
    const top = this.#parents.length;
    this.#parents.push(parent);
    this.#functions.push(fn);
    this.#sites.push(site);
    this.#threads.push(thread);
    this.#depths.push(parent === 0 ? (top === 0 ? 0 : 1) : this.#depths.at(parent) + 1);
    this.#callers.push(parent === 0 ? 0 : this.#lastSteps.at(parent) || this.#callers.at(parent));
    this.#entered.push(step);
    this.#left.push(0);
    this.#lastSteps.push(0);
    return top;
  }

  ranLine(call: number, step: number): void {
    this.#lastSteps.set(call, step);
  }

  /** The last step so far that ran in the call itself. */
  lastStep(call: number): number {
    return this.#lastSteps.at(call);
  }

  leave(call: number, step: number): void {
    this.#left.set(call, step);
  }

  toCalls(): Calls {
    return {
      parents: this.#parents.toArray(),
      functions: this.#functions.toArray(),
      sites: this.#sites.toArray(),
      threads: this.#threads.toArray(),
      depths: this.#depths.toArray(),
      callers: this.#callers.toArray(),
      entered: this.#entered.toArray(),
      left: this.#left.toArray(),
      count: this.#parents.length - 1,
    };
  }
}
