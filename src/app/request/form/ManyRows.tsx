import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type FocusEvent, useCallback, useEffect, useRef, useState } from "react";
import type { RowList } from "./MapRows";
import "./ManyRows.css";

const rowHeight = 28;

/** Those of many rows that are in view, in a list as tall as all of them. */
export default function ManyRows({ count, draw, wanted }: RowList) {
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(-1);
  // The row with the focus stays while one scrolls away from it, with its neighbours for the arrows and Tab.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const kept = [focused - 1, focused, focused + 1, wanted].filter((row) => row >= 0 && row < range.count);
      return [...new Set([...kept, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
    },
    [focused, wanted],
  );
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    rangeExtractor,
  });

  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) rows.scrollToIndex(count - 1);
    before.current = count;
  }, [count, rows]);

  const focus = ({ target }: FocusEvent) => {
    const row = target.closest<HTMLElement>("[data-index]");
    if (row) setFocused(Number(row.dataset.index));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears which of its rows has the focus
    <div className="many-rows" ref={scroller} onFocus={focus}>
      <div className="many-rows-all" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            ref={rows.measureElement}
            data-index={index}
            className="many-rows-row"
            style={{ transform: `translateY(${start}px)` }}
          >
            {draw(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
