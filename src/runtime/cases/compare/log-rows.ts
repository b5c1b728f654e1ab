import type { Context, GatewayResult, LogLine } from "../../gateway/types";
import { withoutAddresses } from "../side-by-side/transcript";

/** One row of two logs side by side. */
export interface LogRow {
  readonly context: Context;
  /** Null: the other log has a line that this one has not. */
  readonly before: LogLine | null;
  readonly after: LogLine | null;
  /** Whether both have the same text. */
  readonly same: boolean;
}

/** Lines of each side that are aligned by their text; beyond them, by their place. */
const mostAligned = 1_000;

/** The logs of two runs, aligned context by context; empty where they are the same. */
export function logRows(before: GatewayResult, after: GatewayResult): LogRow[] {
  const rows = contextsOf(before, after).flatMap((context) => {
    const [old, now] = [linesOf(before, context), linesOf(after, context)];
    return aligned(old, now).map(
      ([left, right]): LogRow => ({
        context,
        before: left,
        after: right,
        same: left !== null && right !== null && isSame(left, right),
      }),
    );
  });
  return rows.every(({ same }) => same) ? [] : rows;
}

type Pair = [LogLine | null, LogLine | null];

function contextsOf(before: GatewayResult, after: GatewayResult): Context[] {
  return [...new Set([...before.contexts, ...after.contexts].map(({ context }) => context))];
}

function linesOf({ contexts }: GatewayResult, wanted: Context): LogLine[] {
  return contexts.filter(({ context }) => context === wanted).flatMap(({ log }) => log);
}

function isSame(a: LogLine, b: LogLine): boolean {
  return a.text === b.text || withoutAddresses(a.text) === withoutAddresses(b.text);
}

/** What is alike at both ends stays so; what is between is aligned by the longest common subsequence. */
function aligned(old: readonly LogLine[], now: readonly LogLine[]): Pair[] {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && isSame(old[start]!, now[start]!)) start++;
  let end = 0;
  while (end < shorter - start && isSame(old.at(-1 - end)!, now.at(-1 - end)!)) end++;
  const middle = [old.slice(start, old.length - end), now.slice(start, now.length - end)] as const;
  const isLong = middle.some((lines) => lines.length > mostAligned);
  return [
    ...byPlace(old.slice(0, start), now.slice(0, start)),
    ...(isLong ? byPlace(...middle) : bySubsequence(...middle)),
    ...byPlace(old.slice(old.length - end), now.slice(now.length - end)),
  ];
}

function byPlace(old: readonly LogLine[], now: readonly LogLine[]): Pair[] {
  return Array.from({ length: Math.max(old.length, now.length) }, (_, i) => [old[i] ?? null, now[i] ?? null]);
}

function bySubsequence(old: readonly LogLine[], now: readonly LogLine[]): Pair[] {
  const lengths = subsequenceLengths(old, now);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]];
    if (left && right && isSame(left, right)) {
      pairs.push([left, right]);
      i++;
      j++;
    } else if (left && (!right || lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      pairs.push([left, null]);
      i++;
    } else {
      pairs.push([null, right!]);
      j++;
    }
  }
  return joined(pairs);
}

/** Longest common subsequence of what follows each place. */
function subsequenceLengths(old: readonly LogLine[], now: readonly LogLine[]): Uint16Array[] {
  const [left, right] = [old, now].map((lines) => lines.map(({ text }) => withoutAddresses(text)));
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      rows[i]![j] =
        left![i] === right![j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
  return rows;
}

/** Lines that went and lines that came at one place stand side by side: mostly one became the other. */
function joined(pairs: readonly Pair[]): Pair[] {
  const rows: Pair[] = [];
  for (let i = 0; i < pairs.length; ) {
    const isApart = ([left, right]: Pair) => left === null || right === null;
    if (!isApart(pairs[i]!)) {
      rows.push(pairs[i++]!);
      continue;
    }
    let end = i;
    while (end < pairs.length && isApart(pairs[end]!)) end++;
    const run = pairs.slice(i, end);
    const gone = run.flatMap(([left]) => left ?? []);
    const come = run.flatMap(([, right]) => right ?? []);
    rows.push(...byPlace(gone, come));
    i = end;
  }
  return rows;
}
