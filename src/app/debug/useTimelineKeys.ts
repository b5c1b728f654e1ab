import { type KeyboardEvent, useMemo } from "react";
import type { Outline, SetView } from "../../worker/debug/client";
import { nearestStep } from "../domain/debug/timeline";
import { scrubTo } from "./moves";

/** Arrows for a step, Shift with an arrow for a mark, pages, and both ends. */
export function useTimelineKeys({ marks, steps }: Outline, { stops }: SetView, step: number) {
  const lists = useMemo(
    () => [...Object.values(marks), Int32Array.from(stops, (stop) => stop.step)],
    [marks, stops],
  );
  const nearestMark = (direction: 1 | -1): number => {
    const found = lists.map((list) => nearestStep(list, step, direction)).filter((at) => at !== null);
    return found.length === 0 ? step : direction === 1 ? Math.min(...found) : Math.max(...found);
  };
  const page = Math.max(2, Math.round(steps / 10));
  const moves: Record<string, (shift: boolean) => number> = {
    ArrowLeft: (shift) => (shift ? nearestMark(-1) : step - 1),
    ArrowDown: (shift) => (shift ? nearestMark(-1) : step - 1),
    ArrowRight: (shift) => (shift ? nearestMark(1) : step + 1),
    ArrowUp: (shift) => (shift ? nearestMark(1) : step + 1),
    PageDown: () => step - page,
    PageUp: () => step + page,
    Home: () => 1,
    End: () => steps,
  };
  return (event: KeyboardEvent) => {
    const target = moves[event.key];
    if (!target || steps === 0) return;
    event.preventDefault();
    const wanted = Math.min(steps, Math.max(1, target(event.shiftKey)));
    if (wanted !== step) void scrubTo(wanted);
  };
}
