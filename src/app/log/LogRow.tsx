import { type HTMLAttributes, memo, type Ref } from "react";
import type { StreamedLine } from "../../worker/client";
import { documentIds } from "../domain/documents";
import { useStore } from "../store/store";
import { reveal } from "../store/viewActions";
import { LineLink } from "../ui/LineLink";
import { LongText } from "../ui/LongText";
import { WhatWrote } from "../ui/WhatWrote";

/** Characters of a line, beyond which it takes a click to see the rest. */
const longestText = 2000;

export interface RowProps {
  line: StreamedLine;
  /** Its place in the whole log. */
  place: number;
  /** It is the first of its context. */
  begins: boolean;
  /** It was not written yet where a session stands. */
  isLater: boolean;
}

type Frame = HTMLAttributes<HTMLDivElement> & { ref?: Ref<HTMLDivElement> };

/** A row of the debug log; `frame` is for a list that places its rows. */
export function LogRow({ frame, ...row }: RowProps & { frame?: Frame }) {
  const { line, begins, isLater } = row;
  const atCaret = useStore(({ caret }) => caret?.document === line.context && caret.line === line.line);
  const className = [
    "log-row",
    line.level < 20 && "log-error",
    atCaret && "at-caret",
    begins && "log-begins",
    isLater && "later",
  ];
  return (
    <div className={className.filter(Boolean).join(" ")} {...frame}>
      <Contents line={line} place={row.place} begins={begins} />
    </div>
  );
}

/** Where the row stands, and whether the caret is at its line, changes nothing of it. */
const Contents = memo(function Contents({ line, place, begins }: Omit<RowProps, "isLater">) {
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
});

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
