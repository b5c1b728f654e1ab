import type { Clock } from "../clock";

/** A clock that a world moves. Times are in seconds. */
export interface WorldClock extends Clock {
  /** Monotonic time, without the cost of a reading. */
  readonly now: number;
  /** Moves on to a monotonic time; never back. */
  moveTo(time: number): void;
}

/** Each reading moves the clock this far, seconds: as in reality, no two readings are equal. */
const readingCost = 1e-9;

/** A clock that stands still but for its readings, until it is told to move. Times are in seconds. */
export class VirtualClock implements WorldClock {
  #now: number;
  readonly #wallAtZero: number;

  /** `start` is the monotonic time, `wall` the seconds since 1970 that go with monotonic zero. */
  constructor({ start = 100, wall = 1_700_000_000 } = {}) {
    this.#now = start;
    this.#wallAtZero = wall;
  }

  get now(): number {
    return this.#now;
  }

  monotonic(): number {
    this.#now += readingCost;
    return this.#now;
  }

  wall(): number {
    return this.monotonic() + this.#wallAtZero;
  }

  moveTo(time: number): void {
    if (time > this.#now) this.#now = time;
  }
}
