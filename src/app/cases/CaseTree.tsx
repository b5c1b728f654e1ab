import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { type Row, rowsOf } from "../domain/cases/arrange";
import { Empty } from "../ui/Panel";
import { pressRow } from "./keys";
import { useCases } from "./state";
import { TreeRow } from "./TreeRow";

const rowHeight = 28;

/** What a row is named by in the state. */
export function rowId(row: Row): string {
  return row.kind === "case" ? row.case.id : `${row.folder}/`;
}

/** The cases in their folders; arrows move, Enter opens, Alt with an arrow moves the case. */
export function CaseTree() {
  const cases = useCases((state) => state.cases);
  const query = useCases((state) => state.query);
  const closed = useCases((state) => state.closed);
  const selected = useCases((state) => state.selected);
  const rows = useMemo(() => rowsOf(cases, query, closed), [cases, query, closed]);
  const place = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rowId(rows[index]!),
    overscan: 12,
  });
  const at = rows.findIndex((row) => rowId(row) === selected);
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at);
  }, [at, virtualizer]);
  return (
    <div
      ref={place}
      role="tree"
      aria-label="Cases"
      aria-activedescendant={at >= 0 ? `row-${selected}` : undefined}
      tabIndex={0}
      className="tree"
      onKeyDown={(event) => pressRow(event, rows, at)}
    >
      {rows.length === 0 && query !== "" && <Empty>No case fits. Try fewer letters.</Empty>}
      <div style={{ height: virtualizer.getTotalSize() }} role="presentation" className="tree-rows">
        {virtualizer.getVirtualItems().map(({ index, start, key }) => (
          <TreeRow key={key} row={rows[index]!} top={start} />
        ))}
      </div>
    </div>
  );
}
