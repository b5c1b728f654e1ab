import type { Rewind } from "./mark/rewind";

/** VM instructions that the virtual processor executes in one virtual millisecond (50 million a second). */
export const INSTRUCTIONS_PER_MS = 50_000;

/** Something that executes: a machine's meter. */
export interface Executing {
  /** VM instructions, and as much work inside C functions, so far; never falls. */
  readonly units: number;
}

/**
 * Time of one run: starts where the case says and advances only by executed instructions and by waiting, so that
 * a run tells the same time whenever and wherever it happens. The states of a run share one clock.
 */
export class VirtualClock {
  readonly #start: number;
  #waited = 0;
  #finishedUnits = 0;
  readonly #executing = new Set<Executing>();

  /**
   * @param start milliseconds since the epoch
   * @param hostClock milliseconds of a real clock. Executing then takes the time that it takes here, as on a real
   *   gateway, and a run is no longer the same each time.
   */
  constructor(start: number, hostClock?: () => number) {
    this.#start = start;
    if (hostClock) {
      const hostStart = hostClock();
      this.#hostElapsed = () => hostClock() - hostStart;
    }
  }
  readonly #hostElapsed: (() => number) | undefined;

  /** Milliseconds since the epoch; may have a fraction. */
  now(): number {
    return this.#start + this.elapsed();
  }

  /** Milliseconds since the start. */
  elapsed(): number {
    return this.#waited + this.executed();
  }

  /** Milliseconds of `elapsed` that went into executing; the rest was waiting. What `os.clock` tells. */
  executed(): number {
    if (this.#hostElapsed) return this.#hostElapsed();
    let units = this.#finishedUnits;
    for (const meter of this.#executing) units += meter.units;
    return units / INSTRUCTIONS_PER_MS;
  }

  /** Waiting: a sleep or the network. */
  wait(ms: number): void {
    if (ms > 0) this.#waited += ms;
  }

  /** Its own part of the time; what executes has marks of its own. */
  mark(): Rewind {
    const [waited, finished] = [this.#waited, this.#finishedUnits];
    return () => {
      this.#waited = waited;
      this.#finishedUnits = finished;
      return true;
    };
  }

  /** From now on time advances with what `meter` executes. It must not have executed yet. */
  follow(meter: Executing): void {
    this.#executing.add(meter);
  }

  /** `meter` executes no more. */
  release(meter: Executing): void {
    if (this.#executing.delete(meter)) this.#finishedUnits += meter.units;
  }
}
