import type { Outline } from "../../../worker/debug/client";

/** A stretch of the timeline; `from` and `to` in percent of its width. */
export interface Segment {
  label: string;
  from: number;
  to: number;
  /** Steps of a context; null for what happens between contexts. */
  steps: { first: number; last: number } | null;
}

/** Widths in percent: of a stretch without steps, of the gap between two, and the least of a context. */
const fixedWidth = 9;
const gap = 0.8;
const leastContext = 6;

/** Request, the contexts in their order with the operation after preRequest, response; contexts as wide as their steps are many. */
export function segmentsOf({ contexts, steps }: Pick<Outline, "contexts" | "steps">): Segment[] {
  const parts = inOrder(contexts);
  const fixed = parts.filter((part) => part.steps === null).length;
  const contextual = parts.length - fixed;
  const free = 100 - fixed * fixedWidth - (parts.length - 1) * gap - contextual * leastContext;
  let at = 0;
  return parts.map((part) => {
    const share = part.steps && steps > 0 ? (free * lengthOf(part.steps)) / steps : 0;
    const width = part.steps ? leastContext + share : fixedWidth;
    const segment = { ...part, from: at, to: at + width };
    at += width + gap;
    return segment;
  });
}

type Part = Pick<Segment, "label" | "steps">;

function inOrder(contexts: Outline["contexts"]): Part[] {
  const ran: Part[] = merged(contexts).map(({ context, first, last }) => ({
    label: context,
    steps: { first, last },
  }));
  // The background script runs between the others; data is read and written by the operation.
  const isLate = ({ label }: Part) => label !== "preRequest" && label !== "background";
  const late = ran.findIndex(isLate);
  const early = late < 0 ? ran.length : late;
  return [
    { label: "request", steps: null },
    ...ran.slice(0, early),
    { label: "operation", steps: null },
    ...ran.slice(early),
    { label: "response", steps: null },
  ];
}

/** Neighbours of one context as one: a data context has a span for each chunk. */
function merged(contexts: Outline["contexts"]): Outline["contexts"] {
  const made: Outline["contexts"] = [];
  for (const span of contexts) {
    const before = made.at(-1);
    if (span.last < span.first) continue;
    if (before?.context === span.context) before.last = span.last;
    else made.push({ ...span });
  }
  return made;
}

const lengthOf = ({ first, last }: { first: number; last: number }) => last - first + 1;

/** Where a step stands, in percent. */
export function placeOf(segments: readonly Segment[], step: number): number {
  const segment = segments.find(({ steps }) => steps && steps.first <= step && step <= steps.last);
  if (!segment?.steps) return 0;
  const { from, to, steps } = segment;
  return from + ((step - steps.first + 0.5) / lengthOf(steps)) * (to - from);
}

/** The step nearest to a place in percent; null where nothing ran. */
export function stepAt(segments: readonly Segment[], place: number): number | null {
  let nearest: { step: number; distance: number } | null = null;
  for (const { from, to, steps } of segments) {
    if (!steps) continue;
    const inside = Math.min(to, Math.max(from, place));
    const distance = Math.abs(place - inside);
    if (nearest && nearest.distance <= distance) continue;
    const offset = Math.floor(((inside - from) / (to - from)) * lengthOf(steps));
    nearest = { step: Math.min(steps.last, steps.first + offset), distance };
  }
  return nearest?.step ?? null;
}

/** Places that marks are told apart by. */
export const columns = 1000;

/**
 * Where marks stand: as many columns as are different, however many marks there are.
 *
 * @param steps ascending
 * @returns columns from 0 to `columns`, ascending
 */
export function columnsOf(segments: readonly Segment[], steps: ArrayLike<number>): number[] {
  const found: number[] = [];
  for (let i = 0; i < steps.length; i++) {
    const column = Math.round((placeOf(segments, steps[i]!) / 100) * columns);
    if (column !== found.at(-1)) found.push(column);
  }
  return found;
}

/** The nearest of some ascending steps after a step, or before it; null where there is none. */
export function nearestStep(steps: ArrayLike<number>, step: number, direction: 1 | -1): number | null {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const isBefore = direction === 1 ? steps[middle]! <= step : steps[middle]! < step;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return steps[direction === 1 ? low : low - 1] ?? null;
}
