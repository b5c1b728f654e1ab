import type { Hit } from "../../worker/debug/client";
import { count } from "../domain/values";
import { stopped } from "../store/debug";
import { useStore } from "../store/store";
import { ColumnHeads } from "../ui/ColumnHeads";
import { LongText } from "../ui/LongText";
import { goTo } from "./moves";

/** More rows than anybody reads. */
const mostRows = 200;

interface Props {
  hits: Hit[];
  label: string;
  /** What the last column holds. */
  column: string;
  empty: string;
}

/** A table over the steps; a click goes to one. Rows of later steps are dim. */
export function Hits({ hits, label, column, empty }: Props) {
  const step = useStore((store) => stopped(store)?.look?.step ?? 0);
  if (hits.length === 0) return <p className="debug-row quiet">{empty}</p>;
  return (
    <table className="hits" aria-label={label}>
      <ColumnHeads of={["step", "line", column]} />
      <tbody>
        {hits.slice(0, mostRows).map((hit) => (
          <tr
            key={`${hit.step} ${hit.text}`}
            className={hit.step > step ? "later" : hit.step === step ? "here" : undefined}
          >
            <td>
              <button
                type="button"
                className="line-link"
                aria-label={`Go to step ${hit.step}`}
                onClick={() => void goTo(hit.step)}
              >
                {hit.step}
              </button>
            </td>
            <td className="quiet">:{hit.line}</td>
            <td>
              <LongText text={hit.text} />
            </td>
          </tr>
        ))}
      </tbody>
      {hits.length > mostRows && <caption>{count(hits.length - mostRows, "more hit")} not shown.</caption>}
    </table>
  );
}
