import type { Json } from "../../gateway/types";
import { type Attempt, type Failure, placeOf } from "./attempt";
import type { SingleEdit } from "./edits";

/** Runs that one shrinking may take. */
const most = 400;

/**
 * The smallest edits that fail at the same place as the given ones do.
 * @param run tries some edits
 */
export function shrink(
  edits: readonly SingleEdit[],
  failure: Failure,
  run: (edits: readonly SingleEdit[]) => Attempt | null,
): readonly SingleEdit[] {
  let left = most;
  const place = placeOf(failure);
  const fails = (fewer: readonly SingleEdit[]) => {
    if (left-- <= 0) return false;
    const failed = run(fewer)?.failure;
    return failed != null && placeOf(failed) === place;
  };
  return smallerValues(fewerEdits(edits, fails), fails);
}

type Fails = (edits: readonly SingleEdit[]) => boolean;

function fewerEdits(edits: readonly SingleEdit[], fails: Fails): readonly SingleEdit[] {
  for (let i = 0; i < edits.length; i++) {
    const fewer = edits.filter((_, j) => j !== i);
    if (fails(fewer)) return fewerEdits(fewer, fails);
  }
  return edits;
}

function smallerValues(edits: readonly SingleEdit[], fails: Fails): readonly SingleEdit[] {
  let best = edits;
  for (let i = 0; i < best.length; ) {
    const smaller = candidates(best[i]!.value)
      .map((value) => best.with(i, { ...best[i]!, value }))
      .find(fails);
    if (smaller) best = smaller;
    else i++;
  }
  return best;
}

/** Smaller values in place of one, the smallest first. */
function candidates(value: Json | undefined): Json[] {
  if (typeof value === "string") return lengths(value.length).map((length) => value.slice(0, length));
  if (typeof value === "number") return lengths(Math.abs(value)).map((size) => Math.sign(value) * size);
  if (Array.isArray(value)) return lengths(value.length).map((length) => value.slice(0, length));
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value);
  const fewer = lengths(entries.length).map((length) => Object.fromEntries(entries.slice(0, length)));
  const without = entries.length > 12 ? [] : entries.map(([key]) => omit(value, key));
  return [...fewer, ...without];
}

function omit(value: { [key: string]: Json }, key: string): Json {
  const { [key]: _, ...others } = value;
  return others;
}

/** Sizes below one: none, a half, three quarters, and ever nearer to it, down to one less. */
function lengths(size: number): number[] {
  const sizes = [0];
  for (let step = Math.ceil(size / 2); ; step = Math.floor(step / 2)) {
    if (step < 1) return size > 0 ? [...new Set(sizes)] : [];
    sizes.push(size - step);
  }
}
