import { lauxlib, lua } from "#fengari";
import type { VirtualClock } from "./clock.ts";
import { INSTRUCTIONS_PER_MS } from "./clock.ts";
import type { Meter, Supervisor } from "./meter.ts";
import { runningCFunction } from "./threads.ts";
import { GuardReached, Stopped } from "./unwind.ts";

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
}

/** What keeps this computer well whatever the release allows. Reached, the run ends with `GuardReached`. */
export interface Guard {
  /** VM instructions and work inside C functions. Default 100 million. */
  readonly instructions?: number;
  /** Accounted bytes of the state. Default 256 MiB. */
  readonly memoryBytes?: number;
}

export const defaultGuard = { instructions: 100_000_000, memoryBytes: 256 * 1024 * 1024 } as const;

/** Is told what a script does, for a recorder. It must not change the state. */
export interface Observer {
  /** A new line is about to run (one step). */
  line?(L: lua.lua_State, line: number): void;
}

const tentacleMessage = (ms: number) => `Lua runtime limit exceeded: total elapsed time is ${ms} ms`;

/** Enforces a run's limits, guard and stop on one state. */
export class RunSupervisor implements Supervisor {
  #startedAt: number;
  #overdue = false;
  readonly #guard: Required<Guard>;

  constructor(
    private readonly meter: Meter,
    private readonly clock: VirtualClock,
    private readonly limits: Limits,
    guard: Guard,
    private readonly shouldStop: (() => boolean) | undefined,
    private readonly observer: Observer,
  ) {
    this.#guard = { ...defaultGuard, ...guard };
    this.#startedAt = clock.elapsed();
    meter.attentive = observer.line !== undefined;
  }

  /** The run-time limit counts from now on. */
  restartRuntime(): void {
    this.#startedAt = this.clock.elapsed();
    this.#overdue = false;
    this.meter.attentive = this.observer.line !== undefined;
  }

  refuel(L: lua.lua_State, inC: boolean): number {
    if (this.shouldStop?.()) throw new Stopped();
    const left = this.#guard.instructions - this.meter.units;
    if (left <= 0) throw this.#instructionsUsedUp(L, inC);
    return Math.min(WATCH_INTERVAL, left, this.#untilDeadline(L, inC));
  }

  overflow(): void {
    this.meter.ceiling = Number.POSITIVE_INFINITY;
  }

  line(L: lua.lua_State, line: number): void {
    this.observer.line?.(L, line);
    if (this.#overdue) this.#runtimeExceeded(L);
  }

  /** Units that may run before the run-time limit is looked at again. */
  #untilDeadline(L: lua.lua_State, inC: boolean): number {
    const { runtimeMs } = this.limits;
    if (runtimeMs === undefined) return WATCH_INTERVAL;
    // The gateway compares whole milliseconds, so the first time beyond the limit is one more.
    const left = runtimeMs + 1 - (this.clock.elapsed() - this.#startedAt);
    if (left > 0) return Math.ceil(left * INSTRUCTIONS_PER_MS);
    this.#overdue = true;
    this.meter.attentive = true;
    if (!inC) this.#runtimeExceeded(L);
    return WATCH_INTERVAL;
  }

  #runtimeExceeded(L: lua.lua_State): never {
    const elapsed = Math.floor(this.clock.elapsed() - this.#startedAt);
    this.meter.grant(1000);
    lua.lua_checkstack(L, lua.LUA_MINSTACK);
    return lauxlib.luaL_error(L, "%s", bytes((this.limits.runtimeMessage ?? tentacleMessage)(elapsed)));
  }

  #instructionsUsedUp(L: lua.lua_State, inC: boolean): GuardReached {
    const inside = inC ? runningCFunction(L) : null;
    const where = inside === null ? "" : ` inside ${inside}`;
    return new GuardReached(
      "instructions",
      inside,
      `stopped after ${this.#guard.instructions} VM instructions${where}`,
    );
  }
}

const encoder = new TextEncoder();
const bytes = (text: string) => encoder.encode(text);
