import type { Clock } from "../clock";
import type { Readiness, WaitEnd } from "../loop/poller";
import { Agenda } from "./agenda";
import type { NetEvent } from "./events";
import { VirtualNetwork } from "./network";
import { VirtualProcess } from "./process";
import { seededRandom } from "./random";
import { VirtualClock, type WorldClock } from "./virtual-clock";
import type { WireHost } from "./wire";

export interface WorldOptions {
  seed?: number;
  /** Monotonic time at the start, seconds. */
  start?: number;
  /** Seconds since 1970 that go with monotonic zero. */
  wall?: number;
  /** A clock that the world shares with others; `start` and `wall` do not count then. */
  clock?: WorldClock;
  /** Rounds without what is waited for after which a world counts as running for ever. */
  maxIdleRounds?: number;
  observe?: (event: NetEvent) => void;
}

/** What became of a blocking call that did not succeed. `deadlock`: nothing will ever end it. */
export type Blocked = "timeout" | "deadlock";

/** A wait of a day, during which nothing is due, is taken for the end. */
const idleWait = 86400;

/**
 * Programs on one network in virtual time. One program drives: by its event loop's waits, or by a blocking call.
 * While it waits the others run, and time jumps to what is next. So nothing ever really waits, and a wait that
 * nothing can end is a verdict.
 *
 * An event loop's wait may end with: `idle` (nothing will ever happen), `limit` (the time given to it is over),
 * `stopped` (`stop` was called), `endless` (timers go on for ever and nothing else happens).
 */
export class VirtualWorld implements Clock, WireHost {
  readonly clock: WorldClock;
  readonly network: VirtualNetwork;
  readonly random: () => number;
  /** Monotonic time at the start. */
  readonly startedAt: number;
  readonly #agenda = new Agenda();
  readonly #processes: VirtualProcess[] = [];
  readonly #running = new Set<VirtualProcess>();
  readonly #maxIdleRounds: number;
  #idleRounds = 0;
  #stop: string | undefined;
  #limit = Number.POSITIVE_INFINITY;
  /** Virtual seconds spent in blocking calls, by process name. */
  readonly blocked = new Map<string, number>();
  /** Names of the processes that were in a call which nothing would ever end. */
  readonly blockedForEver = new Set<string>();
  /** Told of each wait of the driving loop that finds nothing ready, with its timeout. */
  onWait: ((timeout: number) => void) | undefined;

  constructor(options: WorldOptions = {}) {
    this.clock = options.clock ?? new VirtualClock(options);
    this.startedAt = this.clock.now;
    this.random = seededRandom(options.seed ?? 1);
    this.network = new VirtualNetwork(this, options.observe ?? (() => {}));
    this.#maxIdleRounds = options.maxIdleRounds ?? 100_000;
  }

  get now(): number {
    return this.clock.now;
  }

  monotonic(): number {
    return this.clock.monotonic();
  }

  wall(): number {
    return this.clock.wall();
  }

  plan(at: number, action: () => void): void {
    this.#agenda.plan(at, action);
  }

  process(name: string): VirtualProcess {
    const process = new VirtualProcess(this, name);
    this.#processes.push(process);
    return process;
  }

  /** A process that has ended: its program does not run any more. */
  forget(process: VirtualProcess): void {
    const place = this.#processes.indexOf(process);
    if (place >= 0) this.#processes.splice(place, 1);
  }

  /** Ends the driving loop at its next wait. */
  stop(reason = "stopped"): void {
    this.#stop = reason;
  }

  /** Lets the driving loop run again, until a monotonic time. */
  allow(limit = Number.POSITIVE_INFINITY): void {
    this.#stop = undefined;
    this.#limit = limit;
    this.#idleRounds = 0;
  }

  /** An event loop's wait. */
  waitForEvent(
    process: VirtualProcess,
    next: () => Readiness | undefined,
    timeout: number,
  ): Readiness | WaitEnd | "timeout" {
    const driving = this.#running.size === 0;
    if (driving && this.#stop !== undefined) return { end: this.#stop };
    const event = next();
    if (event) this.#idleRounds = 0;
    if (event || timeout <= 0 || !driving) return event ?? "timeout";
    if (++this.#idleRounds > this.#maxIdleRounds) return { end: "endless" };
    this.onWait?.(timeout);
    return this.#during(process, () => this.#pass(next, timeout));
  }

  /**
   * A blocking call: tries until there is a result, or `timeout` seconds have passed (null: for ever). Other
   * programs run meanwhile.
   */
  block<T>(process: VirtualProcess, attempt: () => T | undefined, timeout: number | null): T | Blocked {
    const from = this.now;
    const deadline = timeout === null ? Number.POSITIVE_INFINITY : from + timeout;
    const result = this.#during(process, () => this.#tryUntil(attempt, deadline));
    this.blocked.set(process.name, (this.blocked.get(process.name) ?? 0) + this.now - from);
    if (result === "deadlock") this.blockedForEver.add(process.name);
    return result;
  }

  /** Lets time pass for a program that sleeps. */
  sleep(process: VirtualProcess, seconds: number): void {
    this.block(process, () => undefined, Math.max(0, seconds));
  }

  /** Lets time pass with no program driving. */
  advance(seconds: number): void {
    const end = this.now + seconds;
    while (this.#step(end) === "moved");
    this.clock.moveTo(end);
  }

  #pass(next: () => Readiness | undefined, timeout: number): Readiness | WaitEnd | "timeout" {
    const end = this.now + timeout;
    if (end >= this.#limit) return this.#passUntilLimit(next, timeout);
    for (;;) {
      const step = this.#step(end);
      const event = next();
      if (event) return event;
      if (step === "moved") continue;
      if (step === "standstill" && timeout >= idleWait) return { end: "idle" };
      this.clock.moveTo(end);
      return "timeout";
    }
  }

  #passUntilLimit(next: () => Readiness | undefined, timeout: number): Readiness | WaitEnd | "timeout" {
    if (timeout >= idleWait && this.#nextAt() === undefined) return { end: "idle" };
    while (this.#step(this.#limit) === "moved") {
      const event = next();
      if (event) return event;
    }
    this.clock.moveTo(this.#limit);
    this.#stop = "limit";
    return "timeout";
  }

  #tryUntil<T>(attempt: () => T | undefined, deadline: number): T | Blocked {
    for (let steps = 0; ; steps++) {
      const result = attempt();
      if (result !== undefined) return result;
      const step = this.#step(deadline);
      const forEver = deadline === Number.POSITIVE_INFINITY;
      if (forEver && (step === "standstill" || steps > this.#maxIdleRounds)) return "deadlock";
      if (step === "moved") continue;
      this.clock.moveTo(deadline);
      return attempt() ?? "timeout";
    }
  }

  /**
   * Lets the next thing happen: a program that is ready now, or else what is due first, but not after `until`.
   * `standstill`: nothing will ever happen by itself.
   */
  #step(until: number): "moved" | "later" | "standstill" {
    if (this.#runOthers()) return this.#moved();
    const next = this.#nextAt();
    if (next === undefined) return "standstill";
    if (next > until) return "later";
    this.clock.moveTo(next);
    this.#agenda.runUntil(next, (at) => this.clock.moveTo(at));
    return this.#moved();
  }

  #moved(): "moved" {
    this.#idleRounds = 0;
    return "moved";
  }

  #nextAt(): number | undefined {
    const wakes = this.#idle().map((process) => process.program?.nextWake());
    const times = [this.#agenda.nextAt, ...wakes].filter((time) => time !== undefined);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  #runOthers(): boolean {
    let ran = false;
    for (const process of this.#idle()) {
      if (process.program) ran = this.#during(process, () => process.program!.runReady()) || ran;
    }
    return ran;
  }

  /** The processes that are not waiting in a call of their own. */
  #idle(): VirtualProcess[] {
    return this.#processes.filter((process) => !this.#running.has(process));
  }

  #during<T>(process: VirtualProcess, action: () => T): T {
    const nested = this.#running.has(process);
    this.#running.add(process);
    try {
      return action();
    } finally {
      if (!nested) this.#running.delete(process);
    }
  }
}
