import { documentIds } from "../domain/documents";
import type { Draft } from "../domain/draft";
import type { Version } from "../storage/versions";

/** Versions of one draft that are made while one types stand at least this far apart, but for the newest. */
const apartMs = 60_000;
/** Versions of one draft, and of all. */
const mostOfOne = 60;
const mostOfAll = 1200;
/** A text that lost more than this at once is kept as it was before. */
const largeLoss = 0.5;

/** What to write into the history and what to take out of it. */
export interface HistoryPlan {
  add: Version | null;
  remove: string[];
}

/**
 * Plans the next version of a draft.
 * @param versions all that are kept, by key
 */
export function planVersion(versions: ReadonlyMap<string, Version>, next: Version): HistoryPlan {
  const own = [...versions].filter(([, { of }]) => of === next.of).sort(([, a], [, b]) => a.at - b.at);
  const newest = own.at(-1);
  if (newest && isSame(newest[1].draft, next.draft)) return { add: null, remove: [] };
  const replaced = newest && isReplaced(newest[1], own.at(-2)?.[1], next) ? [newest[0]] : [];
  const kept = own.filter(([key]) => !replaced.includes(key));
  return { add: next, remove: [...replaced, ...tooMany(kept, mostOfOne), ...oldest(versions)] };
}

/** The newest goes where it was only a moment of typing after the one before it. */
function isReplaced(newest: Version, before: Version | undefined, next: Version): boolean {
  if (newest.whole || next.at - newest.at >= apartMs) return false;
  if (before && newest.at - before.at >= apartMs) return false;
  return before !== undefined && lengthOf(next.draft) >= lengthOf(newest.draft) * largeLoss;
}

function tooMany(kept: [string, Version][], most: number): string[] {
  return kept.slice(0, Math.max(0, kept.length + 1 - most)).map(([key]) => key);
}

function oldest(versions: ReadonlyMap<string, Version>): string[] {
  if (versions.size < mostOfAll) return [];
  return tooMany(
    [...versions].sort(([, a], [, b]) => a.at - b.at),
    mostOfAll,
  );
}

export function isSame(a: Draft, b: Draft): boolean {
  if (a.name !== b.name || a.release !== b.release) return false;
  return documentIds.every((id) => a.texts[id] === b.texts[id]);
}

function lengthOf({ texts }: Draft): number {
  return documentIds.reduce((sum, id) => sum + texts[id].length, 0);
}
