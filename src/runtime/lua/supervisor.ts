import { lauxlib, lua, to_luastring } from "#fengari";
import { countText, sizeText } from "./amounts";
import { INSTRUCTIONS_PER_MS, type VirtualClock } from "./clock";
import type { Rewind } from "./mark/rewind";
import type { Collector } from "./memory/collector";
import type { Meter, Supervisor, Use } from "./meter";
import type { Observer } from "./observer";
import { runningCFunction, runningLine } from "./threads";
import { type Guarded, GuardReached, Stopped } from "./unwind";

/** How many units run between two looks at `shouldStop`. */
const WATCH_INTERVAL = 10_000;

/** What a release allows a script to use. Reached, it is an error of the script. */
export interface Limits {
  /** Virtual milliseconds since the start of the state. */
  readonly runtimeMs?: number;
  /** Text of the error, without position. Default: Ceph 20.2's. */
  readonly runtimeMessage?: (elapsedMs: number) => string;
  /** Accounted bytes of the state. */
  readonly memoryBytes?: number;
  /** Text of the error, with position, when the buffer of a long string has no room; null for the one without. */
  readonly bufferMessage?: string | null;
}

/** What keeps this computer well whatever the release allows. Reached, the run ends with `GuardReached`. */
export interface Guard {
  /** VM instructions and work inside C functions. Default 100 million. */
  readonly instructions?: number;
  /**
   * Bytes of the state: accounted ones, with tables counted 8 times, for that is about what they take here.
   * Default 256 MiB.
   */
  readonly memoryBytes?: number;
}

export const defaultGuard = { instructions: 100_000_000, memoryBytes: 256 * 1024 * 1024 } as const;

/** A table's entry takes about as many times its accounted size in JavaScript. */
const TABLE_WEIGHT = 8;

const tentacleMessage = (ms: number) => `Lua runtime limit exceeded: total elapsed time is ${ms} ms`;

/** Enforces a run's limits, guard and stop on one state, and says when its garbage is collected. */
export class RunSupervisor implements Supervisor {
  /** Most bytes that were accounted at once until the last collection. */
  peakBytes = 0;
  /** Line where the last memory error was raised: no message handler sees those. */
  memoryErrorLine: number | null = null;
  #startedAt: number;
  #overdue = false;
  #collectionDue = false;
  readonly #guard: Required<Guard>;

  constructor(
    private readonly meter: Meter,
    private readonly collector: Collector,
    private readonly clock: VirtualClock,
    private readonly limits: Limits,
    guard: Guard,
    private readonly shouldStop: (() => boolean) | undefined,
    private readonly observer: Observer,
  ) {
    this.#guard = { ...defaultGuard, ...guard };
    this.#startedAt = clock.elapsed();
    this.#watch();
  }

  /** The run-time limit counts from now on. */
  restartRuntime(): void {
    this.#startedAt = this.clock.elapsed();
    this.#overdue = false;
    this.#watch();
  }

  mark(): Rewind {
    const { peakBytes, memoryErrorLine } = this;
    const [startedAt, overdue, collectionDue] = [this.#startedAt, this.#overdue, this.#collectionDue];
    return () => {
      Object.assign(this, { peakBytes, memoryErrorLine });
      this.#startedAt = startedAt;
      this.#overdue = overdue;
      this.#collectionDue = collectionDue;
      this.#watch();
      return true;
    };
  }

  /** The observer waits for another step now. */
  rewatch(): void {
    this.#watch();
  }

  refuel(inC: boolean): number {
    if (this.shouldStop?.()) throw new Stopped();
    const left = this.#guard.instructions - this.meter.units;
    if (left <= 0)
      throw this.#guardReached("instructions", `${countText(this.#guard.instructions)} VM instructions`);
    if (this.#collectionDue && !inC) this.collect();
    return Math.min(WATCH_INTERVAL, left, this.#untilDeadline(inC));
  }

  line(line: number): void {
    const { observer, meter } = this;
    if (observer.line && meter.steps >= (observer.nextStep ?? 0)) observer.line(meter.thread, line);
    this.#watch();
    if (this.#overdue) this.#runtimeExceeded();
  }

  /** Asks the meter for the next line event that matters. */
  #watch(): void {
    const { observer } = this;
    const wanted = observer.line ? (observer.nextStep ?? 0) : Number.POSITIVE_INFINITY;
    this.meter.watchFrom = this.#overdue ? 0 : wanted;
  }

  overflow(size: number, use: Use): void {
    if (this.#fits()) {
      // Finalizers may run only between instructions, so the collection waits for the next one.
      this.#collectionDue = true;
      this.meter.ceiling = this.#mostBytes;
      this.meter.grant(0);
      return;
    }
    this.#account(-size, use);
    this.collect(true);
    this.#account(size, use);
    if (this.#fits()) return;
    this.#account(-size, use);
    this.#refuse(use);
  }

  #fits(): boolean {
    return this.meter.bytes <= this.#mostBytes && this.meter.tableBytes <= this.meter.tableCeiling;
  }

  #account(size: number, use: Use): void {
    this.meter.bytes += size;
    if (use === "table") this.meter.tableBytes += size;
  }

  /** Collects garbage; in an emergency without finalizers. */
  collect(emergency = false): void {
    this.peakBytes = Math.max(this.peakBytes, this.meter.bytes);
    if (!emergency) this.#collectionDue = false;
    this.collector.collect(emergency);
    this.pace();
  }

  /** Sets when the supervisor is asked about memory next. */
  pace(): void {
    const due = this.collector.running ? this.collector.threshold : Number.POSITIVE_INFINITY;
    this.meter.ceiling = Math.min(due, this.#mostBytes);
    this.meter.tableCeiling = this.#limited
      ? Number.POSITIVE_INFINITY
      : Math.floor(this.#guard.memoryBytes / TABLE_WEIGHT);
  }

  get #mostBytes(): number {
    return Math.min(this.limits.memoryBytes ?? Number.POSITIVE_INFINITY, this.#guard.memoryBytes);
  }

  /** Whether the release's limit comes before the guard. */
  get #limited(): boolean {
    return (this.limits.memoryBytes ?? Number.POSITIVE_INFINITY) <= this.#guard.memoryBytes;
  }

  #refuse(use: Use): never {
    const { thread } = this.meter;
    if (!this.#limited) throw this.#guardReached("memory", `${sizeText(this.#guard.memoryBytes)} of memory`);
    this.memoryErrorLine = runningLine(thread);
    const { bufferMessage } = this.limits;
    if (use === "buffer" && bufferMessage)
      return lauxlib.luaL_error(thread, "%s", to_luastring(bufferMessage));
    return this.meter.raise(lua.LUA_ERRMEM);
  }

  /** Units that may run before the run-time limit is looked at again. */
  #untilDeadline(inC: boolean): number {
    const { runtimeMs } = this.limits;
    if (runtimeMs === undefined) return WATCH_INTERVAL;
    // The gateway compares whole milliseconds, so the first time beyond the limit is one more.
    const left = runtimeMs + 1 - (this.clock.elapsed() - this.#startedAt);
    if (left > 0) return Math.ceil(left * INSTRUCTIONS_PER_MS);
    this.#overdue = true;
    this.#watch();
    if (!inC) this.#runtimeExceeded();
    return WATCH_INTERVAL;
  }

  #runtimeExceeded(): never {
    const L = this.meter.thread;
    const elapsed = Math.floor(this.clock.elapsed() - this.#startedAt);
    this.meter.grant(1000);
    lua.lua_checkstack(L, lua.LUA_MINSTACK);
    const message = (this.limits.runtimeMessage ?? tentacleMessage)(elapsed);
    return lauxlib.luaL_error(L, "%s", to_luastring(message));
  }

  #guardReached(guarded: Guarded, amount: string): GuardReached {
    const inside = runningCFunction(this.meter.thread);
    const where = inside === null ? "" : ` inside ${inside}`;
    return new GuardReached(guarded, inside, `stopped at ${amount}${where}`);
  }
}
