import type { Clock } from "../clock";
import { IndexedHeap } from "./indexed-heap";

/**
 * A timer's callback. Gets the wall clock in seconds, its own id and the parameter it was added with. A number
 * that it returns adds it again, that many seconds after the tick's reading of the clock.
 */
export type TimerCallback = (now: number, id: unknown, param?: unknown) => unknown;

/** The timers of an event loop, as Prosody's util.timer has them. Delays and times are in seconds. */
export class Timers {
  readonly #clock: Clock;
  readonly #heap = new IndexedHeap<TimerCallback>();
  readonly #onError: (error: unknown) => void;
  /** Ids stopped while callbacks run, so that a timer which stops itself is not added again. */
  readonly #stopped = new Set<unknown>();
  /** Ids of timers whose callbacks run: several where a callback runs the loop. */
  readonly #running: unknown[] = [];
  /** Ids to be added again at the end of the tick. */
  readonly #again = new Set<unknown>();
  #lastRun = 0;

  constructor(clock: Clock, onError: (error: unknown) => void) {
    this.#clock = clock;
    this.#onError = onError;
  }

  get size(): number {
    return this.#heap.size;
  }

  /** Monotonic time of the last `run`, which the wait that it gave counts from. */
  get lastRun(): number {
    return this.#lastRun;
  }

  add(delay: number, callback: TimerCallback, param?: unknown): unknown {
    const end = this.#clock.monotonic() + delay;
    const call: TimerCallback = param === undefined ? callback : (now, id) => callback(now, id, param);
    return this.#heap.insert(call, end);
  }

  /** Whether the timer waits, runs, or is to be added again. */
  has(id: unknown): boolean {
    return this.#heap.has(id) || this.#again.has(id) || this.#running.includes(id);
  }

  stop(id: unknown): void {
    this.#heap.remove(id);
    if (this.#running.length > 0) this.#stopped.add(id);
  }

  /** Moves a waiting timer; one that has fired, is running or is unknown stays as it is. */
  reschedule(id: unknown, delay: number): void {
    this.#heap.reprioritize(id, this.#clock.monotonic() + delay);
  }

  /** Turns a monotonic time into the wall clock's. */
  toAbsoluteTime(time: number): number {
    return time - this.#clock.monotonic() + this.#clock.wall();
  }

  /** Monotonic time of the next timer, or undefined when there is none. */
  nextEnd(): number | undefined {
    return this.#heap.peek();
  }

  /**
   * Calls back every timer that is due and returns how long to wait for the next one: at least `minWait`, and
   * `maxWait` when there is none. Timers to be added again are added after all due ones have run.
   */
  run(maxWait: number, minWait: number): number {
    const elapsed = this.#clock.monotonic();
    const now = this.#clock.wallAt?.(elapsed) ?? this.#clock.wall();
    this.#lastRun = elapsed;
    this.#callDue(elapsed, now);
    const next = this.#heap.peek();
    return next === undefined ? maxWait : Math.max(next - elapsed, minWait);
  }

  /** The waiting timers' ids and ends, the next first. */
  waiting(): { id: unknown; end: number }[] {
    const all = this.#heap.entries().map(({ id, priority }) => ({ id, end: priority }));
    return all.sort((a, b) => a.end - b.end);
  }

  #callDue(elapsed: number, now: number): void {
    if (!this.#isDue(elapsed)) return;
    const again: { id: unknown; callback: TimerCallback; end: number }[] = [];
    this.#stopped.clear();
    while (this.#isDue(elapsed)) {
      const id = this.#heap.peekId();
      const callback = this.#heap.shift();
      const delay = this.#call(callback, now, id);
      if (delay === undefined || this.#stopped.has(id)) continue;
      again.push({ id, callback, end: elapsed + delay });
      this.#again.add(id);
    }
    for (const { id, callback, end } of again) {
      this.#heap.insert(callback, end, id);
      this.#again.delete(id);
    }
  }

  #isDue(elapsed: number): boolean {
    const end = this.#heap.peek();
    return end !== undefined && end <= elapsed;
  }

  #call(callback: TimerCallback, now: number, id: unknown): number | undefined {
    this.#running.push(id);
    try {
      const result = callback(now, id);
      return typeof result === "number" ? result : undefined;
    } catch (error) {
      this.#onError(error);
      return undefined;
    } finally {
      this.#running.pop();
    }
  }
}
