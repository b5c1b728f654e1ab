import type { StreamedLine } from "../../worker/client";
import { documentIds } from "../domain/documents";
import { reveal } from "../store/viewActions";
import { LineLink } from "../ui/LineLink";
import { LongText } from "../ui/LongText";
import { WhatWrote } from "../ui/WhatWrote";

/** Characters of a line, beyond which it takes a click to see the rest. */
const longestText = 2000;

interface Props {
  line: StreamedLine;
  /** It is the first of its context. */
  begins: boolean;
  /** Its place in the whole log. */
  place: number;
}

/** What stands in a row of the debug log. */
export function LogRow({ line, begins, place }: Props) {
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
