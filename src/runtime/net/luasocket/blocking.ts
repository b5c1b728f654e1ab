/** How calls wait that may: a virtual world lets others run and moves its clock, a real one waits. */
export interface Blocking {
  /** Tries until there is a result or `timeout` seconds have passed; null: for ever. `deadlock`: nothing will end it. */
  block<T>(attempt: () => T | undefined, timeout: number | null): T | "timeout" | "deadlock";
}

/** A call that nothing in the world will ever end. On a gateway it would block its request for ever. */
export class DeadlockError extends Error {
  override name = "DeadlockError";
}

/** The program was told to end while it waited in a call. */
export class StoppedError extends Error {
  override name = "StoppedError";
}

/** LuaSocket's two timeouts, seconds; null: none. */
export class Timeout {
  /** For each wait. */
  block: number | null = null;
  /** For the whole of a call. */
  total: number | null = null;

  get isZero(): boolean {
    return this.block === 0 || this.total === 0;
  }

  /** What is left for one wait, `spent` seconds into the call. */
  forWait(spent: number): number | null {
    const left = this.total === null ? null : Math.max(0, this.total - spent);
    if (this.block === null || left === null) return this.block ?? left;
    return Math.min(this.block, left);
  }
}
