import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { LogRow } from "./LogRow";
import { type LogLines, rowAt } from "./rows";

const rowHeight = 24;

/** The rows in view of a list as tall as all of them. */
export default function VirtualRows({
  scroller,
  ...log
}: LogLines & { scroller: RefObject<HTMLElement | null> }) {
  const rows = useVirtualizer({
    count: log.lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  return (
    <div className="log-rows log-rows-virtual" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, start }) => (
        <LogRow
          key={index}
          {...rowAt(log, index)}
          frame={{
            ref: rows.measureElement,
            style: { transform: `translateY(${start}px)` },
            // The virtualizer asks a row that it measures for its place.
            ...{ "data-index": index },
          }}
        />
      ))}
    </div>
  );
}
