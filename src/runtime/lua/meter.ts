import type { lua } from "#fengari";

/**
 * What decides when a state runs on: called by its meter, rarely. Bundled into the VM together with the meter; a
 * machine brings its own.
 */
export interface Supervisor {
  /**
   * The fuel is used up. Returns how many more units may run, or throws. `inC`: within a C function, where no
   * hook of real Lua would fire.
   */
  refuel(L: lua.lua_State, inC: boolean): number;
  /** `bytes` went past `ceiling` by an allocation of `size` bytes. Sets a new ceiling, or throws. */
  overflow(L: lua.lua_State, size: number): void;
  /** A line event, while `attentive`. */
  line(L: lua.lua_State, line: number): void;
}

const freely: Supervisor = {
  refuel: () => 1 << 30,
  overflow: (L) => {
    L.l_G.meter.ceiling = Number.POSITIVE_INFINITY;
  },
  line: () => {},
};

/**
 * Counts what a state uses; one per `global_State`, shared by its threads. The VM's main loop takes one unit of
 * fuel per instruction, long C functions take some for their work; when it is used up the supervisor decides.
 */
export class Meter {
  supervisor: Supervisor = freely;
  /** Units left; below zero the supervisor is asked. */
  fuel = 0;
  /** Units of C functions' work so far. */
  work = 0;
  /** Line events so far, as a line hook of Lua 5.3 would count them. */
  steps = 0;
  /** Whether the supervisor wants line events. */
  attentive = false;
  /** Bytes allocated and not yet found to be garbage, as Lua's allocator would count. */
  bytes = 0;
  /** The supervisor is asked when `bytes` goes past it. */
  ceiling = Number.POSITIVE_INFINITY;
  /** The thread that runs; null outside a coroutine means the main one. */
  thread: lua.lua_State | null = null;
  #granted = 0;
  #before = 0;

  /** Instructions and work so far. */
  get units(): number {
    return this.#before + this.#granted - this.fuel;
  }

  /** VM instructions so far, exactly. */
  get instructions(): number {
    return this.units - this.work;
  }

  /** Settles the account and allows `units` more. */
  grant(units: number): void {
    this.#before = this.units;
    this.#granted = units;
    this.fuel = units;
  }

  refuel(L: lua.lua_State, inC: boolean): void {
    this.grant(this.supervisor.refuel(L, inC));
  }

  /** Takes `units` of fuel for work inside a C function. */
  toil(L: lua.lua_State, units: number): void {
    this.work += units;
    this.fuel -= units;
    if (this.fuel < 0) this.refuel(L, true);
  }

  line(L: lua.lua_State, line: number): void {
    this.steps++;
    if (this.attentive) this.supervisor.line(L, line);
  }

  /** Accounts an allocation of `size` bytes, before it is made. */
  allocate(L: lua.lua_State, size: number): void {
    this.bytes += size;
    if (this.bytes > this.ceiling) this.supervisor.overflow(L, size);
  }
}
