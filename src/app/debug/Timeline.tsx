import { type PointerEvent, useMemo, useRef, useState } from "react";
import type { Outline, SetView } from "../../worker/debug/client";
import { placeOf, type Segment, segmentsOf, stepAt } from "../domain/debug/timeline";
import { scrubTo } from "./moves";
import { TimelineHint } from "./TimelineHint";
import { TimelineMarks } from "./TimelineMarks";
import { useTimelineKeys } from "./useTimelineKeys";
import "./Timeline.css";

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
  // While it is dragged the thumb is at the pointer, however long a step takes to be looked at.
  const [dragged, setDragged] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const place = placeOf(segments, dragged ?? step);
  const context = outline.contexts.find(({ first, last }) => first <= step && step <= last)?.context;
  const press = useTimelineKeys(outline, set, step);

  const pointAt = ({ clientX, currentTarget, pointerId }: PointerEvent, isDown: boolean) => {
    const { left, width } = track.current!.getBoundingClientRect();
    const at = ((clientX - left) / width) * 100;
    setPointed(at);
    if (!isDown && !currentTarget.hasPointerCapture(pointerId)) return;
    const wanted = stepAt(segments, at);
    setDragged(wanted);
    if (wanted !== null && wanted !== step) void scrubTo(wanted);
  };
  const letGo = () => {
    setDragged(null);
    setPointed(null);
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
      aria-description="Shift with an arrow goes to the next log line, write, error or breakpoint."
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        pointAt(event, true);
      }}
      onPointerMove={(event) => pointAt(event, false)}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onPointerLeave={() => setPointed(null)}
    >
      {segments.map((segment) => (
        <Stretch key={segment.from} segment={segment} place={place} />
      ))}
      <TimelineMarks marks={outline.marks} stops={set.stops} segments={segments} place={place} />
      {outline.steps > 0 && <span className="timeline-thumb" style={{ left: `${place}%` }} />}
      {pointed !== null && <TimelineHint outline={outline} segments={segments} place={pointed} />}
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
