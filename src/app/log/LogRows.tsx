import { type ComponentProps, useRef } from "react";
import { lazyPart } from "../faults/lazyPart";
import { LogRow } from "./LogRow";
import { type LogLines, rowAt } from "./rows";

const VirtualRows = lazyPart<ComponentProps<typeof import("./VirtualRows").default>>(
  () => import("./VirtualRows"),
  (log) => <PlainRows {...log} />,
);

/** As many rows as are no burden to have on the page all at once. */
const mostPlain = 200;

export function LogRows(log: LogLines) {
  const scroller = useRef<HTMLDivElement>(null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className="panel-body" ref={scroller} tabIndex={0} role="log" aria-label="Debug log" aria-live="off">
      {log.lines.length <= mostPlain ? <PlainRows {...log} /> : <VirtualRows {...log} scroller={scroller} />}
    </div>
  );
}

/** The first rows, up to as many as are no burden. */
function PlainRows(log: LogLines) {
  return (
    <div className="log-rows">
      {log.lines.slice(0, mostPlain).map((_line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
        <LogRow key={index} {...rowAt(log, index)} />
      ))}
    </div>
  );
}
