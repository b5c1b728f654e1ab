import type { Change, ContextResult, Json, JsonObject } from "../../runtime/gateway/types";

/** The writes of one line to one entry. */
export interface RgwWrites {
  context: ContextResult["context"];
  line: number | null;
  /** How many. */
  times: number;
  /** The background script's rounds in which they happened, ascending; empty in other contexts. */
  rounds: number[];
}

/** An entry of the RGW table over a run. */
export interface RgwRow {
  key: string;
  /** At the start of the run; undefined = not there. */
  before: Json | undefined;
  /** At its end, or where a debugger stands. */
  after: Json | undefined;
  /** By line, in the order in which each line first wrote. */
  writes: RgwWrites[];
}

/** Where a debugger stands in the run. */
export interface Until {
  /** When each change of the result was made, context by context. */
  times: Int32Array;
  step: number;
}

type Made = Change & { context: ContextResult["context"] };

/**
 * The table before and after a run, entry by entry: those of the start first, then new ones.
 *
 * @param end the table at the end of the run
 * @param until writes from that step on have not happened yet
 */
export function rgwRows(
  start: JsonObject,
  end: JsonObject,
  contexts: readonly ContextResult[],
  until: Until | null = null,
): RgwRow[] {
  const made = contexts.flatMap(({ context, changes }) =>
    changes.map((change): Made => ({ ...change, context })),
  );
  const writes = new Map<string, { at: number; change: Made }[]>();
  made.forEach((change, index) => {
    const key = keyOf(change.path);
    const at = until?.times[index] ?? 0;
    if (key === null || (until && at >= until.step)) return;
    writes.set(key, [...(writes.get(key) ?? []), { at, change }]);
  });
  const keys = new Set([...Object.keys(start), ...Object.keys(end), ...writes.keys()]);
  return [...keys]
    .map((key): RgwRow => {
      const own = writes.get(key) ?? [];
      const before = entryOf(start, key);
      const last = own.toSorted((a, b) => a.at - b.at).at(-1)?.change;
      const then = last ? (last.after ?? undefined) : before;
      const after = until ? then : entryOf(end, key);
      return { key, before, after, writes: byLine(own.map(({ change }) => change)) };
    })
    .filter(({ before, after, writes }) => before !== undefined || after !== undefined || writes.length > 0);
}

const entryOf = (table: JsonObject, key: string) => (Object.hasOwn(table, key) ? table[key] : undefined);

/** The key of a change of the table, by its path `RGW["key"]`; null for what is no such change. */
export function keyOf(path: string): string | null {
  return path.startsWith("RGW[") ? (JSON.parse(path.slice("RGW[".length, -1)) as string) : null;
}

function byLine(changes: readonly Made[]): RgwWrites[] {
  const lines = new Map<string, RgwWrites>();
  for (const { context, line, round } of changes) {
    const place = `${context} ${line}`;
    const writes = lines.get(place) ?? { context, line, times: 0, rounds: [] };
    writes.times++;
    if (round !== undefined && writes.rounds.at(-1) !== round) writes.rounds.push(round);
    lines.set(place, writes);
  }
  return [...lines.values()];
}

/** `round 1`, `rounds 1–4`, `rounds 1, 3–5`; empty for none. */
export function roundWords(rounds: readonly number[]): string {
  const spans: [first: number, last: number][] = [];
  for (const round of rounds) {
    const span = spans.at(-1);
    if (span && span[1] === round - 1) span[1] = round;
    else spans.push([round, round]);
  }
  const words = spans.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
  return words && `round${rounds.length === 1 ? "" : "s"} ${words}`;
}
