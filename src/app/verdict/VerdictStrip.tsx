import { isRunning } from "../store/selectors";
import { useStore } from "../store/store";
import { Announcement } from "./Announcement";
import { EndedRun } from "./EndedRun";
import { RunningRun } from "./RunningRun";
import "./VerdictStrip.css";

export function VerdictStrip() {
  const running = useStore(isRunning);
  const shown = useStore((store) => store.shown);
  const starting = useStore(({ live }) => live !== null);
  return (
    <section className="verdict" aria-label="Result of the run">
      {running && <RunningRun />}
      {!running && shown && <EndedRun shown={shown} />}
      {!running && !shown && (
        <p className="verdict-line quiet">
          {starting ? "Getting ready to run …" : "Run the case to see what the gateway would do."}
        </p>
      )}
      <Announcement />
    </section>
  );
}
