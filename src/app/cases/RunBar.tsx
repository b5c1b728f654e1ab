import { useEffect } from "react";
import { warmPool } from "../../worker/suite/client";
import { count, formatMs } from "../domain/values";
import { Icon } from "../ui/Icon";
import { isGood, runCases, stopCases } from "./runAll";
import { useCases } from "./state";

/** Runs all cases, shows how far that is, and what it gave. */
export function RunBar() {
  const cases = useCases((state) => state.cases);
  const running = useCases((state) => state.running);
  const hasMany = cases.length > 1;
  useEffect(() => {
    if (hasMany) warmPool();
  }, [hasMany]);
  return (
    <div className="drawer-line run-bar">
      {running ? (
        <button type="button" className="button stop" onClick={stopCases}>
          <Icon name="stop" filled /> Stop
        </button>
      ) : (
        <button
          type="button"
          className="button go"
          disabled={cases.length === 0}
          onClick={() => void runCases(cases)}
        >
          <Icon name="run" filled /> Run all
        </button>
      )}
      {running && (
        <progress aria-label="Cases that have been run" value={running.done} max={Math.max(1, running.of)} />
      )}
      <Summary />
    </div>
  );
}

function Summary() {
  const outcomes = useCases((state) => state.outcomes);
  const running = useCases((state) => state.running);
  const ended = useCases((state) => state.ended);
  const total = useCases(({ cases }) => cases.length);
  if (running)
    return (
      <span className="quiet">
        {running.done.toLocaleString("en")} of {running.of.toLocaleString("en")}
      </span>
    );
  const failed = [...outcomes.values()].filter((outcome) => !isGood(outcome)).length;
  const stopped = ended !== null && ended.done < ended.of;
  return (
    <p role="status">
      {outcomes.size === 0 ? (
        <span className="quiet">{count(total, "case")}</span>
      ) : (
        <>
          <b className={failed > 0 ? "tone-bad" : "tone-good"}>
            {failed > 0 ? `${failed.toLocaleString("en")} failed` : "all passed"}
          </b>
          <span className="quiet">
            {" of "}
            {outcomes.size.toLocaleString("en")}
            {ended && ` in ${formatMs(ended.elapsedMs)}`}
            {stopped && ", stopped"}
          </span>
        </>
      )}
    </p>
  );
}
