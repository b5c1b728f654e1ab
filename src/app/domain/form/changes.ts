import type { Json } from "../../../runtime/gateway/types";
import { isObject } from "../json";
import { isSame, type Path } from "./tree";

/** Paths at which two values differ, as deep as both are objects; lists differ as a whole. */
export function changedPaths(before: Json | undefined, after: Json | undefined, at: Path = []): Path[] {
  if (isSame(before, after)) return [];
  if (!isObject(before) || !isObject(after)) return [at];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => changedPaths(before[key], after[key], [...at, key]));
}

/** How many plain values there are inside; a list counts by its items. */
export function countSet(value: Json | undefined): number {
  if (value === undefined || value === null) return 0;
  if (Array.isArray(value)) return value.length;
  if (!isObject(value)) return 1;
  return Object.values(value).reduce<number>((sum, item) => sum + countSet(item), 0);
}

/** Whether one path leads into, or to, what another one names. */
export function isWithin(path: Path, outer: Path): boolean {
  return outer.length <= path.length && outer.every((key, index) => key === path[index]);
}
