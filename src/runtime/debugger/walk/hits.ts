import type { Recording } from "../recording/recording";
import type { Breakpoint } from "./breakpoints";
import { isFileOf, isScript } from "./place";

/**
 * Steps at which the line of a breakpoint was about to run, ascending. A line that goes on after a call that it made
 * itself is not hit again; a loop that is one line is hit at each turn.
 */
export function passes(
  recording: Recording,
  { set, line, verified }: Pick<Breakpoint, "set" | "line" | "verified">,
): number[] {
  if (!verified) return [];
  const { lines, stepCalls, calls, functions } = recording;
  const { module } = set;
  const isOwn = (source: string) =>
    module === undefined ? isScript(source) : source.startsWith("@") && isFileOf(source, module);
  const own = functions.map((info) => info !== null && info.context === set.context && isOwn(info.source));
  const steps: number[] = [];
  for (const { context, first, last } of recording.contexts) {
    if (context !== set.context) continue;
    for (let s = first; s <= last; s++) {
      if (lines[s] === line && own[calls.functions[stepCalls[s]!]!]) steps.push(s);
    }
  }
  return steps;
}

/**
 * The passes at which a breakpoint is hit.
 *
 * @param holds the condition's value at each of `steps`; asked only if there is one
 */
export function hits(
  recording: Recording,
  breakpoint: Breakpoint,
  holds: (steps: readonly number[]) => readonly boolean[],
): number[] {
  const all = passes(recording, breakpoint);
  let counted = all;
  if (breakpoint.set.condition !== undefined) {
    const truth = holds(all);
    counted = all.filter((_, i) => truth[i]);
  }
  return counted.filter((_, i) => breakpoint.hits(i + 1));
}
