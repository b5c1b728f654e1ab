import type { LuaTable } from "../../lua/memory/objects";
import { inArray } from "../../lua/memory/shape";
import type { RawValue } from "./value-text";

/** A key and its value; the value is the table's own slot. */
export type Entry = readonly [key: RawValue, value: RawValue];

/**
 * Entries of a table in the order of `next`, without metamethods.
 *
 * @param most how many to take; default all
 */
export function entries(table: LuaTable, most = Number.POSITIVE_INFINITY): Entry[] {
  const found: Entry[] = [];
  for (let i = 1; i <= table.asize && found.length < most; i++) {
    const entry = table.strong.get(i);
    if (entry) found.push([entry.key, entry.value]);
  }
  for (let entry = table.f; entry && found.length < most; entry = entry.n) {
    if (!entry.key.ttisdeadkey() && !inArray(table, entry.key as never)) found.push([entry.key, entry.value]);
  }
  return found;
}

/** How many entries a table has. */
export const entryCount = (table: LuaTable): number => table.strong.size;

/** The value of a string key, without metamethods. */
export function rawField(table: LuaTable, name: string): RawValue | undefined {
  return table.strong.get(`|${name}`)?.value;
}
