import { documentIds } from "../domain/documents";
import type { ResponseRow } from "../domain/response";
import { formatValue } from "../domain/values";
import { reveal } from "../store/viewActions";
import { LineLink } from "../ui/LineLink";
import { LongText } from "../ui/LongText";
import { WhatWrote } from "../ui/WhatWrote";

/** A field of Request.Response: its value, and where it changed the old one before it. */
export function FieldRow({ row: { field, before, after, write } }: { row: ResponseRow }) {
  const [was, now] = [formatValue(before), formatValue(after)];
  const document = documentIds.find((id) => id === write?.context);
  return (
    <>
      <dt>{field}</dt>
      <dd>
        {was === now ? (
          <span className="quiet">
            <LongText text={now} />
          </span>
        ) : (
          <>
            <del>
              <LongText text={was} />
            </del>{" "}
            <ins>
              <LongText text={now} />
            </ins>
          </>
        )}{" "}
        {was !== now && !write && (
          <span className="quiet" title="set by the operation">
            op
          </span>
        )}
        {write && (
          <span className="response-links">
            {was !== now && <WhatWrote target={{ kind: "field", path: write.path }} what={field} />}
            <LineLink
              line={document ? write.line : null}
              what={`which wrote ${field}`}
              onFollow={() => document && write.line !== null && reveal({ document, line: write.line })}
            />
          </span>
        )}
      </dd>
    </>
  );
}
