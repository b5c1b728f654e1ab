import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from "react";
import type { Outline, SetView } from "../../worker/debug/client";
import { placeOf, type Segment, segmentsOf, stepAt } from "../domain/debug/timeline";
import { scrubTo } from "./session";
import { TimelineMarks } from "./TimelineMarks";

interface Props {
  outline: Outline;
  set: SetView;
  step: number;
  line: number;
}

/** The run from the request to the response, as a slider over its steps. */
export function Timeline({ outline, set, step, line }: Props) {
  const track = useRef<HTMLDivElement>(null);
  const segments = useMemo(() => segmentsOf(outline), [outline]);
  const place = placeOf(segments, step);
  const context = outline.contexts.find(({ first, last }) => first <= step && step <= last)?.context;

  const scrub = (event: PointerEvent) => {
    const { left, width } = track.current!.getBoundingClientRect();
    const wanted = stepAt(segments, ((event.clientX - left) / width) * 100);
    if (wanted !== null && wanted !== step) void scrubTo(wanted);
  };
  const press = (event: KeyboardEvent) => {
    const wanted = keyTarget(event.key, step, outline.steps);
    if (wanted === null) return;
    event.preventDefault();
    if (wanted !== step) void scrubTo(wanted);
  };

  return (
    <div
      ref={track}
      className="timeline"
      id="timeline"
      role="slider"
      tabIndex={0}
      aria-label="Step of the run"
      aria-valuemin={1}
      aria-valuemax={Math.max(1, outline.steps)}
      aria-valuenow={Math.max(1, step)}
      aria-valuetext={`Step ${step} of ${outline.steps}, ${context ?? "nothing ran"} line ${line}`}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        scrub(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) scrub(event);
      }}
    >
      {segments.map((segment) => (
        <Stretch key={segment.label} segment={segment} place={place} />
      ))}
      <TimelineMarks outline={outline} stops={set.stops} segments={segments} step={step} />
      {outline.steps > 0 && <span className="timeline-thumb" style={{ left: `${place}%` }} />}
    </div>
  );
}

/** A stretch with its name, bright as far as the run has come. */
function Stretch({ segment: { label, from, to, steps }, place }: { segment: Segment; place: number }) {
  const done = Math.min(1, Math.max(0, (place - from) / (to - from)));
  return (
    <span
      className={steps ? "timeline-stretch" : "timeline-stretch between"}
      style={{ left: `${from}%`, width: `${to - from}%` }}
    >
      <span className="timeline-label">{label}</span>
      <span className="timeline-done" style={{ width: `${done * 100}%` }} />
    </span>
  );
}

function keyTarget(key: string, step: number, steps: number): number | null {
  const page = Math.max(2, Math.round(steps / 10));
  const targets: Record<string, number> = {
    ArrowLeft: step - 1,
    ArrowDown: step - 1,
    ArrowRight: step + 1,
    ArrowUp: step + 1,
    PageDown: step - page,
    PageUp: step + page,
    Home: 1,
    End: steps,
  };
  const target = targets[key];
  return target === undefined || steps === 0 ? null : Math.min(steps, Math.max(1, target));
}
