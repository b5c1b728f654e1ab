import type { Json, JsonObject } from "../../../runtime/gateway/types";

export type Entry = [key: string, value: Json];

/** One row of a map's table. An overlay's map is laid over one that is there already. */
export interface Row {
  key: string;
  value: Json;
  /** `inherited`: from the map below; `removed`: taken out of it by the overlay. */
  origin: "own" | "inherited" | "removed";
}

/** Rows of a map, in the order in which a script's JSON would have them; `below` is null for a map by itself. */
export function rowsOf(own: JsonObject, below: JsonObject | null): Row[] {
  const inherited = Object.entries(below ?? {}).map(([key, value]): Row => {
    if (!Object.hasOwn(own, key)) return { key, value, origin: "inherited" };
    const laid = own[key]!;
    return laid === null ? { key, value, origin: "removed" } : { key, value: laid, origin: "own" };
  });
  const added = Object.entries(own)
    .filter(([key, value]) => !(below && Object.hasOwn(below, key)) && !(below && value === null))
    .map(([key, value]): Row => ({ key, value, origin: "own" }));
  return [...inherited, ...added];
}

/** Keys that a new row cannot have. */
export function takenKeys(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(rows.filter(({ origin }) => origin !== "removed").map(({ key }) => key));
}

/** A map with entries laid over it; known keys keep their place. */
export function withEntries(map: JsonObject, entries: readonly Entry[]): JsonObject {
  return Object.fromEntries(new Map([...Object.entries(map), ...entries]));
}

/** The map without a row; what is there below is taken out by null. */
export function withoutRow(own: JsonObject, below: JsonObject | null, key: string): JsonObject {
  if (below && Object.hasOwn(below, key)) return withEntries(own, [[key, null]]);
  return Object.fromEntries(Object.entries(own).filter(([one]) => one !== key));
}

/** The map with a removed row back. */
export function withRestored(own: JsonObject, key: string): JsonObject {
  return withoutRow(own, null, key);
}

/** The map with one row's key changed, in its place where it is the map's own. */
export function renamedRow(own: JsonObject, below: JsonObject | null, { key, value }: Row, to: string) {
  if (key === to) return own;
  if (below && Object.hasOwn(below, key))
    return withEntries(own, [
      [key, null],
      [to, value],
    ]);
  // A key that was taken out below may be there already, as null.
  const others = Object.entries(own).filter(([one]) => one !== to);
  return Object.fromEntries(others.map(([one, item]): Entry => [one === key ? to : one, item]));
}
