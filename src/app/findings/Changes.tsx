import { memo, useMemo } from "react";
import type { ContextResult } from "../../runtime/gateway/types";
import type { Target } from "../../worker/debug/client";
import { documentIds } from "../domain/documents";
import { count, formatValue } from "../domain/values";
import { stopped } from "../store/debug";
import { shownStep } from "../store/rewind";
import { useStore } from "../store/store";
import { reveal } from "../store/viewActions";
import { ColumnHeads } from "../ui/ColumnHeads";
import { LineLink } from "../ui/LineLink";
import { LongText } from "../ui/LongText";
import { Empty } from "../ui/Panel";
import { WhatWrote } from "../ui/WhatWrote";

/** More rows than anybody reads; a loop can write many more. */
const mostRows = 500;

/** Every write of a script in order; a click leads to its line. */
export function Changes({ contexts }: { contexts: ContextResult[] }) {
  const times = useStore((store) => stopped(store)?.outline.madeAt.change);
  const step = useStore(shownStep);
  const changes = useMemo(
    () => contexts.flatMap(({ context, changes }) => changes.map((change) => ({ ...change, context }))),
    [contexts],
  );
  if (changes.length === 0) return <Empty>The scripts changed no field of the request.</Empty>;
  return (
    <table
      className="changes"
      aria-label="Changes"
      data-long={changes.some(({ context }) => isLong(context)) || undefined}
    >
      <ColumnHeads of={["field", "before", "after", "line"]} />
      <tbody>
        {changes.slice(0, mostRows).map((change, index) => (
          <ChangeRow
            // biome-ignore lint/suspicious/noArrayIndexKey: writes have no other name than their place
            key={index}
            change={change}
            at={times?.[index]}
            isLater={step !== null && times !== undefined && times[index]! >= step}
          />
        ))}
      </tbody>
      {changes.length > mostRows && (
        <caption>{count(changes.length - mostRows, "more change")} not shown.</caption>
      )}
    </table>
  );
}

interface RowProps {
  change: ContextResult["changes"][number] & Pick<ContextResult, "context">;
  /** The step that made it, where a session knows. */
  at: number | undefined;
  /** It is not made yet where the session stands. */
  isLater: boolean;
}

const ChangeRow = memo(function ChangeRow({ change, at, isLater }: RowProps) {
  const { path, before, after, line, context } = change;
  const atCaret = useStore(({ caret }) => caret?.document === context && caret.line === line);
  const document = documentIds.find((id) => id === context);
  const follow = () => document && line !== null && reveal({ document, line });
  return (
    <tr className={isLater ? "later" : atCaret ? "at-caret" : undefined} onClick={follow}>
      <td title={path}>
        <Path path={path} />
      </td>
      <td>
        <del>
          <LongText text={formatValue(before)} />
        </del>
      </td>
      <td>
        <ins>
          <LongText text={formatValue(after)} />
        </ins>
      </td>
      <td className="changes-line">
        <span className="quiet">{context.replace("Request", "")}</span>
        <WhatWrote target={targetOf(path, at)} what={path} />
        <LineLink line={line} what={`${context}, which wrote ${path}`} onFollow={follow} />
      </td>
    </tr>
  );
});

/** Names that need more room beside the line. */
const isLong = (context: string) => context.replace("Request", "").length > 4;

/** This write of the field, not a later one; without a session the last one. */
function targetOf(path: string, at: number | undefined): Target {
  return { kind: "field", path, ...(at !== undefined && { before: at + 1 }) };
}

/** A path with what every path begins with held back. */
function Path({ path }: { path: string }) {
  const rest = path.replace(/^Request\./, "");
  return (
    <>
      {rest !== path && <span className="changes-prefix quiet">Request.</span>}
      {rest}
    </>
  );
}
