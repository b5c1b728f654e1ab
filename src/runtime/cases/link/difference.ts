import type { Json, JsonObject } from "../../gateway/types";
import { isPlainObject } from "../format/map";

/**
 * What makes one JSON object of another: `set` is laid over it, objects merging and all else replacing. Before
 * that go the values at `without`; those at `whole` are replaced even where both are objects. Both hold JSON
 * Pointers (RFC 6901).
 */
export interface Difference {
  set: JsonObject;
  without: string[];
  whole: string[];
}

/** A difference that keeps values and the order of keys, and says nothing of what is the same. */
export function differenceOf(base: JsonObject, other: JsonObject): Difference {
  const found: Difference = { set: {}, without: [], whole: [] };
  const set = differ(base, other, "", found);
  return { ...found, set: (set ?? {}) as JsonObject };
}

function differ(base: Json, other: Json, pointer: string, found: Difference): Json | undefined {
  if (JSON.stringify(base) === JSON.stringify(other)) return undefined;
  if (!isObject(base) || !isObject(other)) return other;
  const { gone, kept, added } = keysOf(base, other);
  if (JSON.stringify([...kept, ...added]) !== JSON.stringify(Object.keys(other))) {
    found.whole.push(pointer);
    return other;
  }
  found.without.push(...gone.map((key) => inside(pointer, key)));
  const changed = kept.map((key) => [key, differ(base[key]!, other[key]!, inside(pointer, key), found)]);
  const there = changed.filter(([, value]) => value !== undefined);
  return Object.fromEntries([...there, ...added.map((key) => [key, other[key]])]);
}

/** The object that a difference leads to from the base that it was made with. */
export function applied(base: JsonObject, { set, without, whole }: Difference): JsonObject {
  const gone = new Set(without);
  const replaced = new Set(whole);
  const merge = (old: Json, laid: Json, pointer: string): Json => {
    if (!isObject(old) || !isObject(laid) || replaced.has(pointer)) return laid;
    const merged = new Map<string, Json>();
    for (const [key, value] of Object.entries(old)) {
      const place = inside(pointer, key);
      if (gone.has(place)) continue;
      merged.set(key, Object.hasOwn(laid, key) ? merge(value, laid[key]!, place) : value);
    }
    for (const [key, value] of Object.entries(laid)) if (!merged.has(key)) merged.set(key, value);
    return Object.fromEntries(merged);
  };
  return merge(base, set, "") as JsonObject;
}

function keysOf(base: JsonObject, other: JsonObject) {
  const keys = Object.keys(base);
  return {
    gone: keys.filter((key) => !Object.hasOwn(other, key)),
    kept: keys.filter((key) => Object.hasOwn(other, key)),
    added: Object.keys(other).filter((key) => !Object.hasOwn(base, key)),
  };
}

/** The JSON Pointer of a key inside an object. */
function inside(pointer: string, key: string): string {
  return `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function isObject(value: Json): value is JsonObject {
  return isPlainObject(value);
}
