import type { lua } from "#fengari";
import type { Rewind } from "./mark/rewind";
import { stringSize } from "./memory/sizes";
import type { Observer } from "./observer";

/** What memory was asked for. */
export type Use = "object" | "table" | "buffer";

/** Decides whether a state runs on: asked by its meter, rarely. */
export interface Supervisor {
  /**
   * The fuel is used up. Returns how many more units may run, or throws. `inC`: within a C function, where real
   * Lua calls no hook.
   */
  refuel(inC: boolean): number;
  /** `bytes` went past `ceiling` by `size`. Sets a new ceiling, or takes `size` back and throws. */
  overflow(size: number, use: Use): void;
  /** A line event, from step `watchFrom` on. */
  line(line: number): void;
}

/** Supervisor of a state that no machine owns. */
function unsupervised(meter: Meter): Supervisor {
  return {
    refuel: () => 1_000_000,
    overflow: () => {
      meter.ceiling = Number.POSITIVE_INFINITY;
      meter.tableCeiling = Number.POSITIVE_INFINITY;
    },
    line: () => {},
  };
}

/** Bytes that one unit of work copies, hashes or compares. */
const BYTES_PER_UNIT = 16;

/**
 * Counts what a state uses; one per `global_State`, shared by its threads. The VM's main loop takes one unit of
 * fuel per instruction, long C functions take some for their work; when it is used up the supervisor decides.
 */
export class Meter {
  supervisor: Supervisor = unsupervised(this);
  /** Units left; below zero the supervisor is asked. */
  fuel = 0;
  /** Units of C functions' work so far. */
  work = 0;
  /** Line events so far, as a line hook of Lua 5.3 would count them. */
  steps = 0;
  /** The first step whose line event the supervisor wants. */
  watchFrom = Number.POSITIVE_INFINITY;
  /** Is told of returns, errors and switches between threads. */
  observer: Observer | null = null;
  /** Bytes allocated and not yet found to be garbage, as Lua's allocator would count. */
  bytes = 0;
  /** Those of `bytes` that are boxes of buffers in use, which no object of the state leads to. */
  buffers = 0;
  /** Those of `bytes` that are tables: their entries take many times as much on this computer. */
  tableBytes = 0;
  /** The supervisor is asked when `bytes` goes past it. */
  ceiling = Number.POSITIVE_INFINITY;
  /** The supervisor is asked when `tableBytes` goes past it. */
  tableCeiling = Number.POSITIVE_INFINITY;
  /** The main loop is about to be entered in the midst of a call. */
  goesOn = false;
  /** The thread that runs. */
  thread!: lua.lua_State;
  /** Tables and userdata that have a finalizer to be called, with their type tags, in the order of marking. */
  readonly finalizable = new Map<object, number>();
  #granted = 0;
  #before = 0;
  readonly #throw: (L: lua.lua_State, status: number) => never;

  /** @param luaD_throw of ldo.js */
  constructor(luaD_throw: (L: lua.lua_State, status: number) => never) {
    this.#throw = luaD_throw;
  }

  /** Raises an error by its status, for `LUA_ERRMEM`, whose message is not on the stack. */
  raise(status: number): never {
    return this.#throw(this.thread, status);
  }

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
    // A small integer to the engine, so that taking a unit costs next to nothing.
    this.fuel = units | 0;
  }

  /** Begins to count anew, under `supervisor`. */
  begin(supervisor: Supervisor): void {
    this.supervisor = supervisor;
    this.#before = 0;
    this.#granted = 0;
    this.fuel = 0;
    this.work = 0;
    this.steps = 0;
  }

  /** Everything but who supervises and observes. */
  mark(): Rewind {
    const { fuel, work, steps, bytes, buffers, tableBytes, ceiling, tableCeiling, thread } = this;
    const books = { fuel, work, steps, bytes, buffers, tableBytes, ceiling, tableCeiling, thread };
    const finalizable = [...this.finalizable];
    const [granted, before] = [this.#granted, this.#before];
    return () => {
      Object.assign(this, books);
      this.#granted = granted;
      this.#before = before;
      this.finalizable.clear();
      for (const [object, type] of finalizable) this.finalizable.set(object, type);
      return true;
    };
  }

  /**
   * Gives back the unit of the instruction that was about to run: `luaV_execute`, which is called next, takes it again
   * and goes on with that instruction in its line.
   */
  goOn(): void {
    this.fuel++;
    this.goesOn = true;
  }

  refuel(inC: boolean): void {
    this.grant(this.supervisor.refuel(inC));
  }

  /** Takes `units` of fuel for work inside a C function. */
  toil(units: number): void {
    this.work += units;
    this.fuel -= units;
    if (this.fuel < 0) this.refuel(true);
  }

  /**
   * Runs `action` off the books, for a debugger that asks a state something: nothing that it uses is counted, observed
   * or charged to a limit. `supervisor` decides meanwhile.
   */
  aside<T>(thread: lua.lua_State, supervisor: Supervisor, action: () => T): T {
    const { fuel, work, steps, watchFrom, observer, bytes, ceiling } = this;
    const books = { fuel, work, steps, watchFrom, observer, bytes, ceiling };
    const kept = { tableBytes: this.tableBytes, tableCeiling: this.tableCeiling };
    const owner = { supervisor: this.supervisor, thread: this.thread };
    const [granted, before] = [this.#granted, this.#before];
    Object.assign(this, { supervisor, thread, observer: null, watchFrom: Number.POSITIVE_INFINITY, fuel: 0 });
    this.ceiling = this.tableCeiling = Number.POSITIVE_INFINITY;
    try {
      return action();
    } finally {
      Object.assign(this, books, kept, owner);
      this.#granted = granted;
      this.#before = before;
    }
  }

  line(line: number): void {
    if (++this.steps >= this.watchFrom) this.supervisor.line(line);
  }

  /** Accounts an object of `size` bytes, before it is made. */
  allocate(size: number): void {
    this.bytes += size;
    if (this.bytes > this.ceiling) this.supervisor.overflow(size, "object");
  }

  /** Accounts a table or the growth of its parts, before it is made. */
  table(size: number): void {
    this.tableBytes += size;
    this.bytes += size;
    if (this.bytes > this.ceiling || this.tableBytes > this.tableCeiling)
      this.supervisor.overflow(size, "table");
  }

  free(size: number): void {
    this.bytes -= size;
  }

  /** Accounts a string of `length` bytes and the work of making it, before it is made. */
  string(length: number): void {
    this.allocate(stringSize(length));
    if (length > BYTES_PER_UNIT) this.toil(Math.floor(length / BYTES_PER_UNIT));
  }

  /** Accounts the box of a growing `luaL_Buffer`, before it is made. `freeBuffer` it when the string is done. */
  buffer(size: number): void {
    this.bytes += size;
    if (this.bytes > this.ceiling) this.supervisor.overflow(size, "buffer");
    this.buffers += size;
  }

  freeBuffer(size: number): void {
    this.bytes -= size;
    this.buffers -= size;
  }
}
