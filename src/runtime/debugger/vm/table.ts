import type { LuaTable } from "../../lua/memory/objects.ts";
import { inArray } from "../../lua/memory/shape.ts";
import type { RawValue } from "./value-text.ts";

/** Keys and values of a table in the order of `next`, without metamethods. The values are the table's own slots. */
export function entries(table: LuaTable): (readonly [RawValue, RawValue])[] {
  const found: (readonly [RawValue, RawValue])[] = [];
  for (let i = 1; i <= table.asize; i++) {
    const entry = table.strong.get(i);
    if (entry) found.push([entry.key, entry.value]);
  }
  for (let entry = table.f; entry; entry = entry.n) {
    if (!entry.key.ttisdeadkey() && !inArray(table, entry.key as never)) found.push([entry.key, entry.value]);
  }
  return found;
}

/** The value of a string key, without metamethods. */
export function rawField(table: LuaTable, name: string): RawValue | undefined {
  return table.strong.get(`|${name}`)?.value;
}
