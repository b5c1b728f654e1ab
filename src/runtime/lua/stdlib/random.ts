import type { Rewind } from "../mark/rewind";

const DEGREE = 31;
const SEPARATION = 3;
const DISCARDED = 310;

/** Largest result of `next`: glibc's RAND_MAX. */
export const RANDOM_MAX = 2 ** 31 - 1;

/**
 * glibc's `random` with its default state (the additive feedback generator of `random_r`), which the gateways' Lua
 * draws from: the same seed gives the same numbers there and here.
 */
export class Random {
  readonly #state = new Int32Array(DEGREE);
  #front = SEPARATION;
  #rear = 0;

  /** The seed until it is used: most scripts draw no number. */
  #pending: number | null;

  constructor(seed: number) {
    this.#pending = seed;
  }

  /** `srandom`; only the low 32 bits of the seed count. */
  seed(seed: number): void {
    const state = this.#state;
    this.#pending = null;
    state[0] = seed | 0 || 1;
    for (let i = 1; i < DEGREE; i++) {
      /* 16807 * state mod (2^31 - 1), without overflow of 32 bits: Schrage's method, as glibc does it */
      const word = state[i - 1]!;
      const quotient = Math.trunc(word / 127773);
      const next = 16807 * (word - quotient * 127773) - 2836 * quotient;
      state[i] = next < 0 ? next + RANDOM_MAX : next;
    }
    this.#front = SEPARATION;
    this.#rear = 0;
    for (let i = 0; i < DISCARDED; i++) this.next();
  }

  mark(): Rewind {
    const [state, front, rear, pending] = [this.#state.slice(), this.#front, this.#rear, this.#pending];
    return () => {
      this.#state.set(state);
      this.#front = front;
      this.#rear = rear;
      this.#pending = pending;
      return true;
    };
  }

  /** The next integer from 0 to RANDOM_MAX. */
  next(): number {
    if (this.#pending !== null) this.seed(this.#pending);
    const state = this.#state;
    const sum = (state[this.#front]! + state[this.#rear]!) | 0;
    state[this.#front] = sum;
    this.#front = (this.#front + 1) % DEGREE;
    this.#rear = (this.#rear + 1) % DEGREE;
    return sum >>> 1;
  }
}
