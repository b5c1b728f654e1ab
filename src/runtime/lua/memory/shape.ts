import type { Meter } from "../meter";
import { NODE, TVALUE } from "./sizes";

/*
 * The array and hash parts that a table would have in PUC Lua (ltable.c). fengari keeps every entry in one map, so
 * only the sizes of the parts are kept here: for accounting, for the order of `next` and for the border of `#`.
 */

/** Fields that a site adds to fengari's `Table`, and those of its own that are read here. */
export interface Shaped {
  readonly meter: Meter;
  /** `sizearray`: keys 1 to `asize` are in the array part. */
  asize: number;
  /** Nodes of the hash part: 0 or a power of 2. */
  hsize: number;
  /** Nodes that hold no entry. */
  hfree: number;
  /** First entry of the list of all entries. */
  readonly f: Entry | undefined;
}

interface Entry {
  readonly key: Key;
  readonly n: Entry | undefined;
}

interface Key {
  readonly type: number;
  readonly value: unknown;
}

/** `LUA_TNUMINT` of lobject.h. */
const LUA_TNUMINT = 3 | (1 << 4);
/** `MAXABITS` of ltable.c: the array part has at most 2^31 slots. */
const MAX_ARRAY_BITS = 31;

export function inArray(t: Shaped, key: Key): boolean {
  return key.type === LUA_TNUMINT && (key.value as number) >= 1 && (key.value as number) <= t.asize;
}

/** A new key is about to be inserted: finds it room, as `luaH_newkey` does. */
export function insertKey(t: Shaped, key: Key): void {
  if (inArray(t, key)) return;
  if (t.hfree === 0) rehash(t, key);
  else t.hfree--;
}

/** A key was removed: its node is free (PUC frees dead keys at the next rehash). */
export function removeKey(t: Shaped, key: Key): void {
  if (!inArray(t, key)) t.hfree++;
}

/** `luaH_resize` of a new table. */
export function presize(t: Shaped, asize: number, nodes: number): void {
  const hsize = nodes === 0 ? 0 : ceilPower(nodes);
  account(t, asize, hsize);
  t.asize = asize;
  t.hsize = hsize;
  t.hfree = hsize;
}

/** `luaH_resizearray`, to more slots. */
export function growArray(t: Shaped, asize: number): void {
  t.meter.table((asize - t.asize) * TVALUE);
  t.asize = asize;
}

/** `luaO_fb2int`: the size that an instruction holds as a "floating point byte". */
export function fb2int(x: number): number {
  return x < 8 ? x : ((x & 7) + 8) << ((x >> 3) - 1);
}

/** Like `rehash` of ltable.c: counts the integer keys and chooses the parts' sizes anew, with room for `key`. */
function rehash(t: Shaped, key: Key): void {
  const slices = new Array<number>(MAX_ARRAY_BITS + 1).fill(0);
  let integers = countInteger(key, slices);
  let total = 1;
  for (let e = t.f; e; e = e.n) {
    integers += countInteger(e.key, slices);
    total++;
  }
  const { asize, used } = arraySize(slices, integers);
  const inHash = total - used;
  const hsize = inHash === 0 ? 0 : ceilPower(inHash);
  account(t, asize, hsize);
  t.asize = asize;
  t.hsize = hsize;
  t.hfree = hsize - inHash;
}

/** Counts `key` into slice i if 2^(i-1) < key <= 2^i. */
function countInteger(key: Key, slices: number[]): number {
  const k = key.value as number;
  if (key.type !== LUA_TNUMINT || typeof k !== "number" || k < 1 || k > 2 ** MAX_ARRAY_BITS) return 0;
  slices[ceilLog2(k)]! += 1;
  return 1;
}

/** `computesizes`: the largest power of 2 such that more than half of the array's slots are in use. */
function arraySize(slices: number[], integers: number): { asize: number; used: number } {
  let seen = 0;
  let used = 0;
  let asize = 0;
  for (let i = 0, size = 1; i <= MAX_ARRAY_BITS && integers > size / 2; i++, size *= 2) {
    seen += slices[i]!;
    if (seen > size / 2) {
      asize = size;
      used = seen;
    }
  }
  return { asize, used };
}

function account(t: Shaped, asize: number, hsize: number): void {
  const growth = (asize - t.asize) * TVALUE + (hsize - t.hsize) * NODE;
  if (growth !== 0) t.meter.table(growth);
}

function ceilLog2(n: number): number {
  return n <= 1 ? 0 : 32 - Math.clz32(n - 1);
}

const ceilPower = (n: number) => 2 ** ceilLog2(n);
