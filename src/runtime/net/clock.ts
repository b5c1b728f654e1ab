/** Where an event loop reads the time. Both readings are in seconds. */
export interface Clock {
  /** Time since an arbitrary start; never goes back. */
  monotonic(): number;
  /** Seconds since 1970. */
  wall(): number;
  /** The wall clock's time of a moment that `monotonic` has told, where that takes no reading of its own. */
  wallAt?(monotonic: number): number;
}
