import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { StreamedLine } from "../../worker/client";
import type { Later } from "../domain/debug/rewind";
import { documentIds } from "../domain/documents";
import { useStore } from "../store/store";
import { reveal } from "../store/viewActions";
import { LineLink } from "../ui/LineLink";
import { LongText } from "../ui/LongText";
import { WhatWrote } from "../ui/WhatWrote";

const rowHeight = 20;
/** Characters of a line, beyond which it takes a click to see the rest. */
const longestText = 2000;

/** The rows in view of a list as tall as all of them. */
interface Props {
  lines: StreamedLine[];
  /** Place of each line in the whole log. */
  places: ReadonlyMap<StreamedLine, number>;
  /** Places of lines that were not written yet where a session stands. */
  later: Later;
}

export function LogRows({ lines, places, later }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const caret = useStore((store) => store.caret);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className="panel-body" ref={scroller} tabIndex={0} role="log" aria-label="Debug log" aria-live="off">
      <div className="log-rows" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]!;
          const place = places.get(line) ?? -1;
          const atCaret = caret?.document === line.context && caret.line === line.line;
          return (
            <div
              key={index}
              ref={rows.measureElement}
              data-index={index}
              className={[
                rowClass(line, atCaret, line.context !== lines[index - 1]?.context),
                later.has(place) && "later",
              ]
                .filter(Boolean)
                .join(" ")}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Row line={line} begins={line.context !== lines[index - 1]?.context} place={place} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The prefix that every line has is held back, so that what the script said stands out. */
function Said({ text }: { text: string }) {
  const prefix = /^Lua \w+: /.exec(text)?.[0] ?? "";
  return (
    <>
      <span className="log-prefix">{prefix}</span>
      <LongText text={text.slice(prefix.length)} most={longestText} />
    </>
  );
}

function rowClass(line: StreamedLine, atCaret: boolean, begins: boolean): string {
  return ["log-row", line.level < 20 && "log-error", atCaret && "at-caret", begins && "log-begins"]
    .filter(Boolean)
    .join(" ");
}

function Row({ line, begins, place }: { line: StreamedLine; begins: boolean; place: number }) {
  const document = documentIds.find((id) => id === line.context);
  return (
    <>
      {begins && <span className="log-context">{line.context}</span>}
      <span className="log-level">{line.level}</span>
      <span className="log-text">
        <Said text={line.text} />
      </span>
      <WhatWrote target={{ kind: "log", index: place }} what={`the line “${line.text.slice(0, 60)}”`} />
      <LineLink
        line={document ? line.line : null}
        what={line.context}
        onFollow={() => document && line.line !== null && reveal({ document, line: line.line })}
      />
    </>
  );
}
