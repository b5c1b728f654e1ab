import { fareOf } from "../domain/comparison";
import { releaseEntry } from "../domain/releases";
import { isRunning, shownComparison, shownResult } from "../store/selectors";
import { useStore } from "../store/store";
import { setView } from "../store/viewActions";

/** On which releases the scripts run to their end; a click shows them side by side. */
export function WorksOn() {
  const comparison = useStore(shownComparison);
  const comparing = useStore((store) => store.comparing);
  const result = useStore(shownResult);
  const running = useStore(isRunning);
  if (running || !result || result.contexts.length === 0) return null;
  if (!comparison && !comparing) return null;
  return (
    <section className="works-on" aria-label="Works on">
      <span className="quiet">Works on</span>
      {comparison ? (
        comparison.columns.map((column) => {
          const { tone, words, title } = fareOf(column);
          return (
            <button
              key={column.release}
              type="button"
              className={`chip tone-${tone}`}
              title={title}
              onClick={() => setView("finding", "releases")}
            >
              {releaseEntry(column.release).label}
              {tone === "good" ? <span className="unseen"> works</span> : <span>{words}</span>}
            </button>
          );
        })
      ) : (
        <span className="quiet">…</span>
      )}
    </section>
  );
}
