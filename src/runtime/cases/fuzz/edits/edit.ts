import type { Json } from "../../../gateway/types";

/** The part of a case that an edit changes. */
export type Layer = "request" | "operation" | "global" | "data";

/** Keys from the layer to the place; none: the whole of `data`. */
export type Keys = readonly (string | number)[];

/** One change of a case. `undefined` takes the member away. */
export interface SingleEdit {
  readonly layer: Layer;
  readonly keys: Keys;
  readonly value: Json | undefined;
  /** What it costs a reader: nothing is simpler than nil. */
  readonly rank: Rank;
}

/**
 * `missing`: nil, absent or empty. `known`: a value that the field is known to have, or that the scripts name. `odd`:
 * any other.
 */
export type Rank = "missing" | "known" | "odd";

/** Whether two edits change the same place, or one a part of what the other changes. */
export function overlaps(a: SingleEdit, b: SingleEdit): boolean {
  if (a.layer !== b.layer) return false;
  const shared = Math.min(a.keys.length, b.keys.length);
  return a.keys.slice(0, shared).every((key, i) => key === b.keys[i]);
}
