import { type KeyboardEvent, useMemo } from "react";
import type { Outline, SetView } from "../../worker/debug/client";
import { nearestStep } from "../domain/debug/timeline";
import { aimedStep, scrubTo } from "./moves";

/** Arrows for a step, Shift with an arrow for a mark, pages, and both ends. */
export function useTimelineKeys({ marks, steps }: Outline, { stops }: SetView, step: number) {
  const lists = useMemo(
    () => [...Object.values(marks), Int32Array.from(stops, (stop) => stop.step)],
    [marks, stops],
  );
  const nearestMark = (from: number, direction: 1 | -1): number => {
    const found = lists.map((list) => nearestStep(list, from, direction)).filter((at) => at !== null);
    return found.length === 0 ? from : direction === 1 ? Math.min(...found) : Math.max(...found);
  };
  const page = Math.max(2, Math.round(steps / 10));
  const moves: Record<string, (from: number, shift: boolean) => number> = {
    ArrowLeft: (from, shift) => (shift ? nearestMark(from, -1) : from - 1),
    ArrowDown: (from, shift) => (shift ? nearestMark(from, -1) : from - 1),
    ArrowRight: (from, shift) => (shift ? nearestMark(from, 1) : from + 1),
    ArrowUp: (from, shift) => (shift ? nearestMark(from, 1) : from + 1),
    PageDown: (from) => from - page,
    PageUp: (from) => from + page,
    Home: () => 1,
    End: () => steps,
  };
  return (event: KeyboardEvent) => {
    const target = moves[event.key];
    if (!target || steps === 0) return;
    event.preventDefault();
    // Keys that are faster than the steps go on from where the last one leads.
    const from = aimedStep() ?? step;
    const wanted = Math.min(steps, Math.max(1, target(from, event.shiftKey)));
    if (wanted !== from) void scrubTo(wanted);
  };
}
