import type { Heap } from "./heap";
import type { LuaTable } from "./objects";
import type { TableEntry } from "./order";

/** The weak tables that a traversal met, and what to do with them (lgc.c: `traverseweakvalue`, `atomic`). */
export class WeakTables {
  readonly #values: LuaTable[] = [];
  readonly #ephemerons: LuaTable[] = [];
  readonly #both: LuaTable[] = [];

  constructor(
    private readonly heap: Heap,
    private readonly mode: (metatable: LuaTable) => string | null,
  ) {}

  /** Takes `t` over if it is weak. */
  take(t: LuaTable): boolean {
    const mode = t.metatable === null ? null : this.mode(t.metatable);
    const weakKeys = mode?.includes("k") ?? false;
    const weakValues = mode?.includes("v") ?? false;
    if (weakKeys && weakValues) this.#both.push(t);
    else if (weakKeys) this.#ephemerons.push(t);
    else if (weakValues) {
      this.#values.push(t);
      for (let e = t.f; e; e = e.n) this.heap.mark(e.key);
    } else return false;
    return true;
  }

  /** Marks the values of ephemeron tables whose keys are alive, until nothing changes. */
  converge(): void {
    let before: number;
    do {
      before = this.heap.bytes;
      for (const t of this.#ephemerons) {
        for (let e = t.f; e; e = e.n) if (this.heap.isAlive(e.key)) this.heap.mark(e.value);
      }
      this.heap.propagate();
    } while (this.heap.bytes !== before);
  }

  /** Entries with a dead value, before objects are resurrected for their finalizers. */
  deadValues(): Dead[] {
    return dead([...this.#values, ...this.#both], (e) => this.heap.isAlive(e.value));
  }

  /** Entries with a dead key. */
  deadKeys(): Dead[] {
    return dead([...this.#ephemerons, ...this.#both], (e) => this.heap.isAlive(e.key));
  }
}

export interface Dead {
  readonly table: LuaTable;
  readonly entry: TableEntry;
}

function dead(tables: LuaTable[], isAlive: (e: TableEntry) => boolean): Dead[] {
  const found: Dead[] = [];
  for (const table of tables) {
    for (let entry = table.f; entry; entry = entry.n) if (!isAlive(entry)) found.push({ table, entry });
  }
  return found;
}
