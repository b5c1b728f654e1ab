import { lua, to_luastring } from "#fengari";
import { stringKey } from "../bytes";
import type { Rewind } from "../mark/rewind";
import type { Meter } from "../meter";
import { callFinalizer } from "./finalizers";
import { Heap } from "./heap";
import type { LuaTable, Thread, Value } from "./objects";
import type { Dead } from "./weak";

/**
 * Bytes of a state that no object of ours stands for: `global_State`, the main `lua_State` beyond its parts, the
 * reserved words. What is left of the 22415 bytes that lua5.3 5.3.6 counts after `luaL_openlibs`.
 */
const FIXED = 2934;
/** `luaL_newstate` begins with a string table of 128 slots of 8 bytes; 22 reserved words are always in it. */
const MIN_STRING_TABLE = 128;
const RESERVED_WORDS = 22;
const MODE = stringKey(to_luastring("__mode"));

/** Finds what a state still uses, as lgc.c does in one atomic cycle. */
export class Collector {
  /** Whether collections happen by themselves (`collectgarbage("stop")`). */
  running = true;
  /** Percentage of the live size at which the next collection begins. */
  pause = 200;
  /** What `setstepmul` set; it changes nothing here. */
  stepMultiplier: number;
  /** What a script of Lua 5.4 chose; it changes nothing here. */
  mode: "generational" | "incremental" = "incremental";
  #collecting = false;

  constructor(
    private readonly g: lua.lua_State["l_G"],
    private readonly meter: Meter,
    /** Lua 5.4 ignores errors in finalizers. */
    private readonly ignoresFinalizerErrors: boolean,
  ) {
    this.stepMultiplier = ignoresFinalizerErrors ? 100 : 200;
  }

  /** Bytes at which the next collection begins by itself. */
  get threshold(): number {
    return this.#threshold;
  }
  #threshold = Number.POSITIVE_INFINITY;

  /** Begins with what a new state uses. */
  begin({ bytes, tableBytes }: { bytes: number; tableBytes: number }): void {
    this.meter.bytes = bytes;
    this.meter.tableBytes = tableBytes;
    this.#pace();
  }

  #pace(): void {
    this.#threshold = Math.floor((this.meter.bytes * this.pause) / 100);
  }

  /**
   * Measures the live objects, clears weak tables and, unless it is an emergency, calls the finalizers of those
   * that died. An error in one of them is raised, as Lua 5.3 does.
   */
  collect(emergency = false): void {
    if (this.#collecting) return;
    this.#collecting = true;
    try {
      const heap = this.#reach();
      const dead = heap.weak.deadValues();
      const dying = this.#separate(heap);
      for (const object of dying) heap.mark(object);
      heap.propagate();
      heap.weak.converge();
      this.#clear([...dead, ...heap.weak.deadKeys(), ...heap.weak.deadValues()]);
      this.meter.bytes = FIXED + stringTable(heap.shortStrings) + heap.bytes + this.meter.buffers;
      this.meter.tableBytes = heap.tableBytes;
      this.#pace();
      this.#pending.push(...dying);
    } finally {
      this.#collecting = false;
    }
    if (!emergency) this.callPending();
  }
  readonly #pending: Value[] = [];

  /** Calls the finalizers of objects found dead. */
  callPending(): void {
    for (let object = this.#pending.shift(); object; object = this.#pending.shift()) {
      callFinalizer(this.meter.thread, object, !this.ignoresFinalizerErrors);
    }
  }

  /** Calls all finalizers, as `lua_close` does: those marked last first, errors ignored. */
  close(): void {
    this.#pending.push(...this.#separate(null));
    for (let object = this.#pending.shift(); object; object = this.#pending.shift()) {
      callFinalizer(this.g.mainthread, object, false);
    }
  }

  /** Null while finalizers are called. */
  mark(): Rewind | null {
    if (this.#collecting || this.#pending.length > 0) return null;
    const { running, pause, stepMultiplier, mode } = this;
    const settings = { running, pause, stepMultiplier, mode };
    const threshold = this.#threshold;
    return () => {
      Object.assign(this, settings);
      this.#threshold = threshold;
      this.#pending.length = 0;
      return true;
    };
  }

  #reach(): Heap {
    const heap = new Heap((metatable) => modeOf(metatable));
    heap.mark(this.g.l_registry);
    heap.thread(this.g.mainthread as unknown as Thread);
    heap.thread(this.meter.thread as unknown as Thread);
    for (const metatable of this.g.mt) if (metatable) heap.table(metatable as LuaTable);
    for (const object of this.#pending) heap.mark(object);
    heap.propagate();
    heap.weak.converge();
    return heap;
  }

  /** Takes the unreached objects (all without a heap) out of the list of those with a finalizer, last marked first. */
  #separate(heap: Heap | null): Value[] {
    const { finalizable } = this.meter;
    const dying: Value[] = [];
    for (const [value, type] of [...finalizable].reverse()) {
      if (heap?.reached(value)) continue;
      finalizable.delete(value);
      dying.push({ type, value });
    }
    return dying;
  }

  #clear(dead: Dead[]): void {
    const L = this.meter.thread;
    const { top } = L.ci;
    L.ci.top = Math.max(top, L.top + 3);
    for (const { table, entry } of dead) {
      if (entry.key.ttisdeadkey()) continue;
      pushValue(L, { type: lua.LUA_TTABLE, value: table });
      pushValue(L, entry.key);
      lua.lua_pushnil(L);
      lua.lua_rawset(L, -3);
      lua.lua_pop(L, 1);
    }
    L.ci.top = top;
  }
}

function pushValue(L: lua.lua_State, v: Value): void {
  lua.lua_pushnil(L);
  const slot = L.stack[L.top - 1]!;
  slot.type = v.type;
  slot.value = v.value;
}

function modeOf(metatable: LuaTable): string | null {
  const mode = metatable.strong.get(MODE)?.value.value as { realstring?: Uint8Array } | undefined;
  return mode?.realstring ? String.fromCharCode(...mode.realstring) : null;
}

function stringTable(short: number): number {
  let slots = MIN_STRING_TABLE;
  while (slots < short + RESERVED_WORDS) slots *= 2;
  return 8 * slots;
}
