import type { Change } from "../../gateway/types";
import type { Effect, Recording } from "../recording/recording";

/** A write of a script with the place where it happened. */
export interface PlacedChange {
  readonly effect: Effect;
  readonly change: Change;
}

/** Writes of the run in order of time. */
export function changesOf({ effects, result }: Recording): PlacedChange[] {
  return effects.flatMap((effect) => {
    if (effect.kind !== "change") return [];
    const change = result.contexts.find(({ context }) => context === effect.context)?.changes[effect.index];
    return change ? [{ effect, change }] : [];
  });
}

/** What the run did between two steps: what a person passes who goes from `from` to `to`, either way. */
export function effectsBetween({ effects }: Recording, from: number, to: number): Effect[] {
  const [first, end] = from <= to ? [from, to] : [to, from];
  return effects.filter(({ at }) => first <= at && at < end);
}

/** Writes to a field, a part of it or a table that holds it; names in any case. */
export function changesTo(recording: Recording, path: string): PlacedChange[] {
  const wanted = normalise(path);
  return changesOf(recording).filter(({ change }) => covers(wanted, normalise(change.path)));
}

/** Whether one path is the other or leads into it. */
function covers(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long === short || (long.startsWith(short) && /[.[]/.test(long[short.length]!));
}

/** Field names match in any case; `["key"]` of a map is kept as it is. */
function normalise(path: string): string {
  const full = /^request\b/i.test(path) || /^rgw\b/i.test(path) ? path : `Request.${path}`;
  return full.replace(/\[(?:"(?:[^"\\]|\\.)*"|'[^']*'|\d+)\]|[^[]+/g, (part) =>
    part.startsWith("[") ? part.replaceAll("'", '"') : part.toLowerCase(),
  );
}
