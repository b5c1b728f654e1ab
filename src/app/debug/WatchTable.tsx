import { useEffect, useState } from "react";
import type { History } from "../../worker/debug/client";
import { count } from "../domain/values";
import { stopped } from "../store/debug";
import { useStore } from "../store/store";
import { LongText } from "../ui/LongText";
import { client, guarded } from "./client";
import { goTo } from "./moves";

/** More rows than anybody reads. */
const mostRows = 200;

/** The values of all watches over the run: a row for each step at which one became another; a click goes there. */
export function WatchTable({ watches }: { watches: string[] }) {
  const history = useHistory(watches);
  const step = useStore((store) => stopped(store)?.look?.step ?? 0);
  const steps = useStore((store) => stopped(store)?.outline.steps ?? 0);
  if (!history) return <p className="debug-row quiet">Looking at every step…</p>;
  const { rows, looked } = history;
  const rest = [
    rows.length === 0 && "None had a value at any step.",
    rows.length > mostRows && `${count(rows.length - mostRows, "more row")} not shown.`,
    looked < steps && `Only the first ${count(looked, "step")} were looked at.`,
  ].filter(Boolean);
  return (
    <div className="hits-place">
      <table className="hits" aria-label="Watches over the run">
        <thead>
          <tr>
            <th scope="col">step</th>
            <th scope="col">line</th>
            {watches.map((expression) => (
              <th key={expression} scope="col">
                {expression}
              </th>
            ))}
          </tr>
        </thead>
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
    </div>
  );
}

/** Null until the run was looked through; of an earlier recording or of other watches it is not shown. */
function useHistory(watches: string[]): History | null {
  const outline = useStore((store) => stopped(store)?.outline);
  const [found, setFound] = useState<{ of: unknown[]; history: History } | null>(null);
  useEffect(() => {
    let current = true;
    void guarded(() => client.ask("history", watches)).then((history) => {
      if (current && history) setFound({ of: [watches, outline], history });
    });
    return () => {
      current = false;
    };
  }, [watches, outline]);
  return found?.of[0] === watches && found.of[1] === outline ? found.history : null;
}
