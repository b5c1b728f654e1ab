import { documentIds } from "../domain/documents";
import { type RgwRow, type RgwWrites, roundWords } from "../domain/rgwRows";
import { formatValue } from "../domain/values";
import { useStore } from "../store/store";
import { reveal } from "../store/viewActions";
import { LineLink } from "../ui/LineLink";
import { LongText } from "../ui/LongText";
import { WhatWrote } from "../ui/WhatWrote";

/** One entry: its value before and after, and the lines that wrote it. */
export function RgwEntry({ row: { key, before, after, writes } }: { row: RgwRow }) {
  const path = `RGW[${JSON.stringify(key)}]`;
  const [was, now] = [formatValue(before), formatValue(after)];
  return (
    <tr className={was === now ? "same" : undefined}>
      <th scope="row">
        <LongText text={key === "" ? '""' : key} />
      </th>
      <td>
        {was === now ? (
          <LongText text={was} />
        ) : (
          <del>
            <LongText text={was} />
          </del>
        )}
      </td>
      <td>
        {was === now ? (
          <LongText text={now} />
        ) : (
          <ins>
            <LongText text={now} />
          </ins>
        )}
      </td>
      <td className="rgw-writes">
        {writes.length === 0 && <span className="quiet">nothing</span>}
        {writes.length > 0 && <WhatWrote target={{ kind: "field", path }} what={path} />}
        <ul>
          {writes.map((each) => (
            <Writes key={`${each.context} ${each.line}`} path={path} writes={each} />
          ))}
        </ul>
      </td>
    </tr>
  );
}

function Writes({ path, writes: { context, line, times, rounds } }: { path: string; writes: RgwWrites }) {
  const document = documentIds.find((id) => id === context);
  const caret = useStore((store) => store.caret);
  const isAtCaret = line !== null && caret?.document === context && caret.line === line;
  const said = [
    roundWords(rounds),
    times > 1 && times !== rounds.length ? `${times.toLocaleString("en")}×` : "",
  ];
  return (
    <li className={isAtCaret ? "at-caret" : undefined}>
      <span className="quiet">
        {context.replace("Request", "")} {said.filter(Boolean).join(", ")}
      </span>
      <LineLink
        line={document ? line : null}
        what={`${context}, which wrote ${path}`}
        onFollow={() => document && line !== null && reveal({ document, line })}
      />
    </li>
  );
}
