import { memo } from "react";
import type { Outline, Stop } from "../../worker/debug/client";
import { placeOf, type Segment } from "../domain/debug/timeline";

interface Props {
  outline: Outline;
  stops: Stop[];
  segments: Segment[];
  step: number;
}

/** Parts of the width that marks are told apart by. */
const parts = 500;

/** Where lines were logged, fields written, errors raised, and where breakpoints stop. */
export const TimelineMarks = memo(function TimelineMarks({ outline, stops, segments, step }: Props) {
  const marks = [
    ...outline.effects
      .filter((effect) => effect.step > 0)
      .map(({ kind, step: at, text }) => ({ kind, at, text })),
    ...stops
      .filter(({ reason }) => reason !== "exception")
      .map(({ step: at, text }) => ({ kind: "stop", at, text: text ?? "breakpoint" })),
  ].map((mark) => ({ ...mark, place: Math.round((placeOf(segments, mark.at) / 100) * parts) }));
  const seen = new Set<string>();
  const shown = marks.filter(({ kind, place }) => {
    const key = `${kind} ${place}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return (
    <span aria-hidden="true">
      {shown.map(({ kind, at, text, place }) => (
        <span
          key={`${kind} ${place}`}
          className={at >= step ? `timeline-mark ${kind} later` : `timeline-mark ${kind}`}
          style={{ left: `${(place / parts) * 100}%` }}
          title={`step ${at}: ${text}`}
        />
      ))}
    </span>
  );
});
