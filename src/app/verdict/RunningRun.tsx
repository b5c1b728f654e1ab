import { useEffect, useState } from "react";
import { run } from "../commands";
import { CommandButton } from "../commands/CommandButton";
import { useStore } from "../store/store";

/** A run that goes on: for how long by now, and after a second the question whether it should. */
export function RunningRun() {
  const startedAt = useStore(({ live }) => live?.startedAt ?? 0);
  const asking = useStore(({ live }) => live?.stage === "asking");
  const seconds = useElapsed(startedAt);
  return (
    <div className="verdict-line">
      <span className="verdict-dot" />
      <span>
        Running for <b>{seconds.toFixed(1)} s</b>
      </span>
      {asking && (
        <>
          <span className="quiet">Stop it, or let it go on?</span>
          <CommandButton command={run.stop} className="small outlined" />
          <CommandButton command={run.letGoOn} className="small outlined" />
        </>
      )}
    </div>
  );
}

/** Seconds since a time of performance.now(), told ten times a second. */
function useElapsed(startedAt: number): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 100);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, now - startedAt) / 1000;
}
