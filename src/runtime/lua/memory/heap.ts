import type { CClosure, LuaClosure, LuaTable, LuaTString, Proto, Thread, Userdata, Value } from "./objects";
import { tags } from "./objects";
import {
  CALLINFO,
  cClosureSize,
  luaClosureSize,
  MAX_SHORT,
  NODE,
  protoSize,
  stringSize,
  TABLE,
  THREAD,
  TVALUE,
  UPVAL,
  userdataSize,
} from "./sizes";
import { WeakTables } from "./weak";

/** One traversal of a state's objects: which are reachable, and how many bytes they have. */
export class Heap {
  bytes = 0;
  /** Those of `bytes` that are tables. */
  tableBytes = 0;
  /** Different short strings: PUC keeps each once, in a table of its own. */
  readonly #short = new Set<string>();
  readonly #reached = new Set<object>();
  readonly #gray: (() => void)[] = [];
  readonly weak: WeakTables;

  /** @param mode `__mode` of a metatable, or null */
  constructor(mode: (metatable: LuaTable) => string | null) {
    this.weak = new WeakTables(this, mode);
  }

  get shortStrings(): number {
    return this.#short.size;
  }

  /** Whether a value that a weak table refers to stays: it is no object, or it was reached. Strings are values. */
  isAlive(v: Value): boolean {
    switch (v.type) {
      case tags.SHRSTR:
      case tags.LNGSTR:
        this.string(v.value as LuaTString);
        return true;
      case tags.TABLE:
      case tags.LCL:
      case tags.CCL:
      case tags.USERDATA:
      case tags.THREAD:
        return this.#reached.has(v.value as object);
      default:
        return true;
    }
  }

  reached(object: object): boolean {
    return this.#reached.has(object);
  }

  mark(v: Value): void {
    switch (v.type) {
      case tags.SHRSTR:
      case tags.LNGSTR:
        this.string(v.value as LuaTString);
        break;
      case tags.TABLE:
        this.table(v.value as LuaTable);
        break;
      case tags.LCL:
        this.#luaClosure(v.value as LuaClosure);
        break;
      case tags.CCL:
        this.#cClosure(v.value as CClosure);
        break;
      case tags.USERDATA:
        this.#userdata(v.value as Userdata);
        break;
      case tags.THREAD:
        this.thread(v.value as Thread);
        break;
    }
  }

  /** Visits all that was reached but not yet looked into. */
  propagate(): void {
    for (let visit = this.#gray.pop(); visit; visit = this.#gray.pop()) visit();
  }

  string(s: LuaTString): void {
    if (!this.#isNew(s)) return;
    const { length } = s.realstring;
    if (length <= MAX_SHORT) {
      const text = String.fromCharCode(...s.realstring);
      if (this.#short.has(text)) return;
      this.#short.add(text);
    }
    this.bytes += stringSize(length);
  }

  table(t: LuaTable): void {
    if (!this.#isNew(t)) return;
    const size = TABLE + t.asize * TVALUE + t.hsize * NODE;
    this.bytes += size;
    this.tableBytes += size;
    this.#gray.push(() => {
      if (t.metatable !== null) this.table(t.metatable);
      if (!this.weak.take(t)) this.#entries(t);
    });
  }

  /** The stack of a thread, and its calls; half of the unused `CallInfo` are freed, as `luaE_shrinkCI` does. */
  thread(th: Thread): void {
    if (!this.#isNew(th)) return;
    const running = th.ci?.depth ?? 0;
    th.ncis = running + Math.floor((th.ncis - running) / 2);
    this.bytes += THREAD + stackSlots(th) * TVALUE + th.ncis * CALLINFO;
    this.#gray.push(() => {
      for (let i = 0; th.stack !== null && i < th.top; i++) {
        const v = th.stack[i];
        if (v !== undefined) this.mark(v);
      }
    });
  }

  #entries(t: LuaTable): void {
    for (let e = t.f; e; e = e.n) {
      this.mark(e.key);
      this.mark(e.value);
    }
  }

  #luaClosure(f: LuaClosure): void {
    if (!this.#isNew(f)) return;
    this.bytes += luaClosureSize(f.upvals.length);
    this.#gray.push(() => {
      this.#proto(f.p);
      for (const upvalue of f.upvals) {
        if (!upvalue || !this.#isNew(upvalue)) continue;
        this.bytes += UPVAL;
        this.mark(upvalue);
      }
    });
  }

  #cClosure(f: CClosure): void {
    if (!this.#isNew(f)) return;
    this.bytes += cClosureSize(f.upvalue.length);
    this.#gray.push(() => {
      for (const upvalue of f.upvalue) this.mark(upvalue);
    });
  }

  #userdata(u: Userdata): void {
    if (!this.#isNew(u)) return;
    this.bytes += userdataSize(u.len ?? 0);
    this.#gray.push(() => {
      if (u.metatable !== null) this.table(u.metatable);
      this.mark(u.uservalue);
    });
  }

  #proto(p: Proto): void {
    if (!this.#isNew(p)) return;
    this.bytes += protoSize(p);
    if (p.source !== null) this.string(p.source);
    for (const k of p.k) this.mark(k);
    for (const local of p.locvars) this.string(local.varname);
    for (const upvalue of p.upvalues) if (upvalue.name !== null) this.string(upvalue.name);
    for (const inner of p.p) this.#proto(inner);
  }

  #isNew(object: object): boolean {
    if (this.#reached.has(object)) return false;
    this.#reached.add(object);
    return true;
  }
}

/** `EXTRA_STACK` of lstate.h. */
const EXTRA_STACK = 5;

/** Slots of a thread's stack after `luaD_shrinkstack`, which a collection calls. */
function stackSlots(th: Thread): number {
  if (th.stack === null) return 0;
  let limit = th.top;
  for (let ci: Thread["ci"] | null = th.ci; ci !== null; ci = ci.previous) limit = Math.max(limit, ci.top);
  const inUse = limit + 1;
  return Math.min(th.stack.length, inUse + Math.floor(inUse / 8) + 2 * EXTRA_STACK);
}
