import type { ContextResult } from "../../runtime/gateway/types";
import { documentIds } from "../domain/documents";
import { count, formatValue } from "../domain/values";
import { useStore } from "../store/store";
import { reveal } from "../store/viewActions";
import { LineLink } from "../ui/LineLink";
import { LongText } from "../ui/LongText";
import { Empty } from "../ui/Panel";

/** More rows than anybody reads; a loop can write many more. */
const mostRows = 500;

/** Every write of a script in order; a click leads to its line. */
export function Changes({ contexts }: { contexts: ContextResult[] }) {
  const caret = useStore((store) => store.caret);
  const changes = contexts.flatMap(({ context, changes }) =>
    changes.map((change) => ({ ...change, context })),
  );
  if (changes.length === 0) return <Empty>The scripts changed no field of the request.</Empty>;
  return (
    <table className="changes">
      <thead>
        <tr>
          <th scope="col">field</th>
          <th scope="col">before</th>
          <th scope="col">after</th>
          <th scope="col">line</th>
        </tr>
      </thead>
      <tbody>
        {changes.slice(0, mostRows).map(({ path, before, after, line, context }, index) => {
          const document = documentIds.find((id) => id === context);
          const follow = () => document && line !== null && reveal({ document, line });
          return (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: writes have no other name than their place
              key={index}
              className={caret?.document === context && caret.line === line ? "at-caret" : undefined}
              onClick={follow}
            >
              <td>
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
                <LineLink line={line} what={`${context}, which wrote ${path}`} onFollow={follow} />
              </td>
            </tr>
          );
        })}
      </tbody>
      {changes.length > mostRows && (
        <caption>{count(changes.length - mostRows, "more change")} not shown.</caption>
      )}
    </table>
  );
}

/** A path with what every path begins with held back. */
function Path({ path }: { path: string }) {
  const rest = path.replace(/^Request\./, "");
  return (
    <>
      {rest !== path && <span className="quiet">Request.</span>}
      {rest}
    </>
  );
}
