import { memo, useId, useMemo } from "react";
import type { Marks, Stop } from "../../worker/debug/client";
import { columns, columnsOf, type Segment } from "../domain/debug/timeline";

interface Props {
  marks: Marks;
  stops: Stop[];
  segments: Segment[];
  /** Where the session stands, in percent: marks after it are dim. */
  place: number;
}

const height = 16;
/** Top and bottom of each kind's strokes; what stops stands under the line. */
const strokes: Record<keyof Marks | "stop", [number, number]> = {
  log: [1, 11],
  change: [1, 11],
  opsLog: [1, 11],
  network: [1, 11],
  error: [0, 12],
  stop: [14, 14.01],
};

/** Where lines were logged, fields written, errors raised, and where what is set stops: a path for each kind. */
export function TimelineMarks({ marks, stops, segments, place }: Props) {
  const clip = useId();
  const paths = useMemo(() => {
    const set = stops.filter(({ reason }) => reason !== "exception").map(({ step }) => step);
    return Object.entries({ ...marks, stop: set }).map(([kind, steps]) => ({
      kind,
      path: pathOf(columnsOf(segments, steps), strokes[kind as keyof typeof strokes]),
    }));
  }, [marks, stops, segments]);
  return (
    <svg
      className="timeline-marks"
      viewBox={`0 0 ${columns} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <clipPath id={clip}>
        <rect width={(place / 100) * columns} height={height} />
      </clipPath>
      <Strokes paths={paths} />
      <g clipPath={`url(#${clip})`}>
        <Strokes paths={paths} />
      </g>
    </svg>
  );
}

const Strokes = memo(function Strokes({ paths }: { paths: { kind: string; path: string }[] }) {
  return paths.map(({ kind, path }) => path && <path key={kind} className={`mark-${kind}`} d={path} />);
});

/** Marks of one kind, beyond which they would cover the line as a block. */
const dense = 150;

function pathOf(at: readonly number[], [top, bottom]: [number, number]): string {
  const from = at.length > dense ? Math.max(top, bottom - 2) : top;
  return at.map((column) => `M${column} ${from}V${bottom}`).join("");
}
