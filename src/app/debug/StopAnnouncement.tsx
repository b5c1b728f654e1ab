import { announce } from "../domain/debug/stop";
import { stopped } from "../store/debug";
import { useStore } from "../store/store";

/** Tells assistive technology where the session stands, why, and what changed. */
export function StopAnnouncement() {
  const debug = useStore(stopped);
  const isHere = debug?.look && debug.look.step === debug.stop.step;
  return (
    <p className="unseen" role="status" aria-label="Debugger">
      {!debug && "Recording the run."}
      {isHere && announce(debug.stop, debug.look!, debug.outline.steps, debug.changed)}
      {debug?.note && ` ${debug.note.text}`}
    </p>
  );
}
