import { VirtualClock } from "../lua/clock";
import type { Clock } from "../net/clock";
import { VirtualClock as NetworkClock, type WorldClock } from "../net/virtual/virtual-clock";

/** As in reality, no two readings of a clock are equal. */
const readingCost = 1e-9;

/** The clock of a run as a network's clock: what the states execute takes time, and so does waiting. */
export class RunClock implements WorldClock {
  readonly #clock: VirtualClock;
  #readings = 0;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  get now(): number {
    return this.#clock.elapsed() / 1000 + this.#readings * readingCost;
  }

  monotonic(): number {
    this.#readings++;
    return this.now;
  }

  wall(): number {
    this.#readings++;
    return this.#clock.now() / 1000;
  }

  moveTo(time: number): void {
    this.#clock.wait((time - this.now) * 1000);
  }
}

/** A network's clock of its own, which only waiting moves, and which the clock of a state follows. */
export class FollowedClock extends NetworkClock {
  readonly #follower: VirtualClock;

  constructor(follower: VirtualClock) {
    super({ wall: follower.now() / 1000 });
    this.#follower = follower;
  }

  override moveTo(time: number): void {
    this.#follower.wait((time - this.now) * 1000);
    super.moveTo(time);
  }
}

/** The clock of a state whose time is a system's: it moves by itself. `os.clock` tells what was executed. */
export class SystemClock extends VirtualClock {
  readonly #clock: Clock;
  readonly #start: number;

  constructor(clock: Clock) {
    super(clock.wall() * 1000);
    this.#clock = clock;
    this.#start = clock.monotonic();
  }

  override now(): number {
    return this.#clock.wall() * 1000;
  }

  override elapsed(): number {
    return (this.#clock.monotonic() - this.#start) * 1000;
  }
}
