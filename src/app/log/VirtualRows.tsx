import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { LogRow } from "./LogRow";
import { type LogLines, useRows } from "./rows";

const rowHeight = 24;

/** The rows in view of a list as tall as all of them. */
export default function VirtualRows({
  scroller,
  ...log
}: LogLines & { scroller: RefObject<HTMLElement | null> }) {
  const rowAt = useRows(log);
  const rows = useVirtualizer({
    count: log.lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  return (
    <div className="log-rows log-rows-virtual" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, start }) => {
        const { row, className } = rowAt(index);
        return (
          <div
            key={index}
            ref={rows.measureElement}
            data-index={index}
            className={className}
            style={{ transform: `translateY(${start}px)` }}
          >
            <LogRow {...row} />
          </div>
        );
      })}
    </div>
  );
}
