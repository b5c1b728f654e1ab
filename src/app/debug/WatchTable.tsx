import { useEffect, useState } from "react";
import type { History } from "../../worker/debug/client";
import { count } from "../domain/values";
import { stopped } from "../store/debug";
import { useStore } from "../store/store";
import { ColumnHeads } from "../ui/ColumnHeads";
import { LongText } from "../ui/LongText";
import { client, guarded } from "./client";
import { goTo } from "./moves";

/** Rows that are shown at once. */
const someRows = 200;
/** Steps that one answer of the worker looks at, at most. */
const pageSteps = 2000;

/** The values of all watches over the run: a row for each step at which one became another; a click goes there. */
export function WatchTable({ watches }: { watches: string[] }) {
  const { history, goOn, isGoingOn } = useHistory(watches);
  const [mostRows, setMostRows] = useState(someRows);
  const step = useStore((store) => stopped(store)?.look?.step ?? 0);
  const steps = useStore((store) => stopped(store)?.outline.steps ?? 0);
  if (!history) return <p className="debug-row quiet">Looking at every step…</p>;
  const { rows, looked } = history;
  const rest = [
    rows.length === 0 && "None had a value at any step.",
    rows.length > mostRows && `${count(rows.length - mostRows, "more row")} not shown.`,
    looked < steps && `Only the first ${count(looked, "step")} of ${count(steps, "step")} were looked at.`,
  ].filter(Boolean);
  return (
    <div className="hits-place">
      <table className="hits" aria-label="Watches over the run">
        <ColumnHeads of={["step", "line", ...watches]} />
        <tbody>
          {rows.slice(0, mostRows).map((row) => (
            <tr key={row.step} className={row.step > step ? "later" : row.step === step ? "here" : undefined}>
              <td>
                <button
                  type="button"
                  className="line-link"
                  aria-label={`Go to step ${row.step}`}
                  onClick={() => void goTo(row.step)}
                >
                  {row.step}
                </button>
              </td>
              <td className="quiet">:{row.line}</td>
              {row.values.map((value, i) => (
                <td key={watches[i]} className={row.changed[i] ? "value-watch" : "quiet"}>
                  {value === null ? "" : <LongText text={value} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {rest.length > 0 && <caption>{rest.join(" ")}</caption>}
      </table>
      {rows.length > mostRows ? (
        <button type="button" className="text-button" onClick={() => setMostRows(mostRows + someRows)}>
          Show {Math.min(rows.length - mostRows, someRows)} more rows
        </button>
      ) : (
        looked < steps && (
          <button type="button" className="text-button" disabled={isGoingOn} onClick={() => void goOn()}>
            Show the next {count(Math.min(steps - looked, pageSteps), "step")}
          </button>
        )
      )}
    </div>
  );
}

interface Found {
  /** The watches and the recording. */
  of: readonly [string[], unknown];
  history: History;
}

/** Null until the first steps were looked at; of an earlier recording or of other watches it is not shown. */
function useHistory(watches: string[]) {
  const outline = useStore((store) => stopped(store)?.outline);
  const [found, setFound] = useState<Found | null>(null);
  const [isGoingOn, setGoingOn] = useState(false);
  useEffect(() => {
    let current = true;
    void guarded(() => client.ask("history", watches)).then((history) => {
      if (current && history) setFound({ of: [watches, outline], history });
    });
    return () => {
      current = false;
    };
  }, [watches, outline]);
  const history = found?.of[0] === watches && found.of[1] === outline ? found.history : null;
  const goOn = async () => {
    if (!history) return;
    setGoingOn(true);
    const { looked, last } = history;
    const next = await guarded(() => client.ask("history", watches, { looked, last }));
    setGoingOn(false);
    // Another recording, or other watches, may have come meanwhile.
    if (next)
      setFound((now) => (now?.history === history ? { ...now, history: joined(history, next) } : now));
  };
  return { history, goOn, isGoingOn };
}

const joined = (before: History, next: History): History => ({
  ...next,
  rows: [...before.rows, ...next.rows],
});
