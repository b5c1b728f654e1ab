import type { CallInfo, lua } from "#fengari";
import type { CClosure, Slot, Table, Userdata } from "../image/objects";
import { tags } from "../memory/objects";
import type { Marked, Rewind, StateMark } from "./rewind";
import { TableMarks } from "./tables";

interface LuaClosure {
  readonly p: Proto;
  readonly upvals: Slot[];
}

interface Proto {
  cache: unknown;
  readonly p: Proto[];
}

interface Block extends Userdata {
  readonly uservalue: Slot;
  readonly data: Record<PropertyKey, unknown>;
}

/** Marks every object that a state reaches, finalizers that are due included. */
export class HeapMark {
  readonly #seen = new Set<object>();
  readonly #open: { readonly type: number; readonly object: object }[] = [];
  readonly #tables = new TableMarks();
  /** Lists of upvalues, each with its length and what is in it. */
  readonly #upvalues: unknown[] = [];
  readonly #rewinds: Rewind[] = [];
  readonly #slots: Slot[] = [];
  readonly #types: number[] = [];
  readonly #values: unknown[] = [];
  #isWhole = true;

  /** Null where something cannot be put back. */
  static of({ l_G: g }: lua.lua_State): StateMark | null {
    const heap = new HeapMark();
    heap.#slot(g.l_registry as Slot);
    heap.#meet(tags.THREAD, g.mainthread);
    for (const [object, type] of g.meter.finalizable) heap.#meet(type, object);
    const metatables = [...g.mt];
    for (const table of metatables) if (table) heap.#meet(tags.TABLE, table);
    heap.#propagate();
    if (!heap.#isWhole) return null;
    const ids = g.id_counter;
    heap.#rewinds.push(() => {
      g.id_counter = ids;
      Object.assign(g.mt, metatables);
      return true;
    });
    return { rewind: () => heap.#rewind(), size: heap.#slots.length };
  }

  #rewind(): boolean {
    for (const rewind of this.#rewinds) rewind();
    this.#tables.rewind();
    this.#rewindUpvalues();
    for (const [i, slot] of this.#slots.entries()) {
      slot.type = this.#types[i]!;
      slot.value = this.#values[i];
    }
    return true;
  }

  readonly #slot = (slot: Slot): void => {
    const { type, value } = slot;
    this.#slots.push(slot);
    this.#types.push(type);
    this.#values.push(value);
    this.#meet(type, value);
  };

  #meet(type: number, value: unknown): void {
    if (!isObject(type) || this.#seen.has(value as object)) return;
    this.#seen.add(value as object);
    this.#open.push({ type, object: value as object });
  }

  #propagate(): void {
    for (let next = this.#open.pop(); next && this.#isWhole; next = this.#open.pop()) {
      this.#isWhole = this.#look(next.type, next.object);
    }
  }

  /** Takes an object down and meets those that it refers to. Returns whether all of it can be put back. */
  #look(type: number, object: object): boolean {
    switch (type) {
      case tags.TABLE: {
        const table = object as Table;
        if (table.metatable !== null) this.#meet(tags.TABLE, table.metatable);
        return this.#tables.add(table, this.#slot);
      }
      case tags.LCL:
        this.#luaClosure(object as LuaClosure);
        return true;
      case tags.CCL:
        for (const upvalue of (object as CClosure).upvalue) this.#slot(upvalue);
        return true;
      case tags.USERDATA:
        return this.#userdata(object as Block);
      default:
        this.#rewinds.push(this.#thread(object as lua.lua_State));
        return true;
    }
  }

  #luaClosure({ p, upvals }: LuaClosure): void {
    this.#proto(p);
    this.#upvalues.push(upvals, upvals.length);
    for (const upvalue of upvals) {
      this.#upvalues.push(upvalue);
      this.#once(upvalue);
    }
  }

  #rewindUpvalues(): void {
    const kept = this.#upvalues;
    for (let at = 0; at < kept.length; ) {
      const upvals = kept[at] as Slot[];
      const count = kept[at + 1] as number;
      for (let i = 0; i < count; i++) upvals[i] = kept[at + 2 + i] as Slot;
      at += 2 + count;
    }
  }

  /** Closures share their upvalues. */
  #once(slot: Slot): void {
    if (this.#seen.has(slot)) return;
    this.#seen.add(slot);
    this.#slot(slot);
  }

  #proto(proto: Proto): void {
    if (this.#seen.has(proto)) return;
    this.#seen.add(proto);
    const { cache } = proto;
    this.#rewinds.push(() => {
      proto.cache = cache;
      return true;
    });
    if (cache !== null) this.#meet(tags.LCL, cache);
    for (const inner of proto.p) this.#proto(inner);
  }

  #userdata(block: Block): boolean {
    const { metatable, uservalue, data } = block;
    if (metatable !== null) this.#meet(tags.TABLE, metatable);
    this.#slot(uservalue);
    const kept = { ...data };
    const keys = Reflect.ownKeys(data);
    for (const key of keys) {
      const part = kept[key as string] as Partial<Marked> | null;
      if (typeof part !== "object" || part?.mark === undefined) continue;
      const rewind = part.mark();
      if (rewind === null) return false;
      this.#rewinds.push(rewind);
    }
    this.#rewinds.push(() => {
      block.metatable = metatable;
      for (const key of Reflect.ownKeys(data)) if (!(key in kept)) delete data[key];
      Object.assign(data, kept);
      return true;
    });
    return true;
  }

  #thread(thread: lua.lua_State): Rewind {
    const { stack } = thread;
    const fields = { ...thread };
    const slots = stack === null ? [] : [...stack];
    for (const slot of slots) if (slot) this.#once(slot as Slot);
    const calls = callsOf(thread).map((call) => ({ call, fields: { ...call } }));
    return () => {
      Object.assign(thread, fields);
      if (stack !== null) {
        stack.length = slots.length;
        for (const [i, slot] of slots.entries()) stack[i] = slot;
      }
      for (const { call, fields } of calls) Object.assign(call, fields);
      return true;
    };
  }
}

/** Its calls, with those that are kept for reuse. */
function callsOf({ base_ci }: lua.lua_State): CallInfo[] {
  const calls: CallInfo[] = [];
  for (let ci: CallInfo | null = base_ci; ci !== null; ci = ci.next) calls.push(ci);
  return calls;
}

function isObject(type: number): boolean {
  switch (type) {
    case tags.TABLE:
    case tags.LCL:
    case tags.CCL:
    case tags.USERDATA:
    case tags.THREAD:
      return true;
    default:
      return false;
  }
}
