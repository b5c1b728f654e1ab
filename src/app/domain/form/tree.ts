import type { Path } from "../../../runtime/cases/json/positions";
import type { Json, JsonObject } from "../../../runtime/gateway/types";

import { isObject } from "../json";

export type { Path } from "../../../runtime/cases/json/positions";

/** The value at a path of exact keys; undefined where there is none. */
export function valueAt(root: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, key) => {
    if (Array.isArray(value)) return typeof key === "number" ? value[key] : undefined;
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, root);
}

/** The root with another value at a path; what is missing on the way becomes an object. */
export function withValue(root: Json | undefined, path: Path, value: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(root)) {
    const next = [...root];
    next[Number(key)] = withValue(root[Number(key)], rest, value);
    return next;
  }
  const entries = new Map(isObject(root) ? Object.entries(root) : []);
  entries.set(String(key), withValue(entries.get(String(key)), rest, value));
  // fromEntries defines own properties, so that `__proto__` is a key like any other.
  return Object.fromEntries(entries);
}

/** The root without what stands at a path; the same root where nothing does. */
export function withoutValue(root: Json, path: Path): Json {
  if (valueAt(root, path) === undefined) return root;
  const [key, ...rest] = path;
  if (key === undefined) return {};
  if (rest.length > 0) {
    const inner = valueAt(root, [key])!;
    return withValue(root, [key], withoutValue(inner, rest));
  }
  if (Array.isArray(root)) return root.filter((_, index) => index !== key);
  return Object.fromEntries(Object.entries(root as JsonObject).filter(([name]) => name !== key));
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  );
}

export function isSamePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
