import { debug as commands } from "../commands";
import { CommandButton } from "../commands/CommandButton";
import { reasonOf } from "../domain/debug/stop";
import { stopped } from "../store/debug";
import { useStore } from "../store/store";
import { Icon, type IconName } from "../ui/Icon";
import { MoreMoves } from "./MoreMoves";
import { Notes } from "./Notes";
import { Timeline } from "./Timeline";

const backward = [
  [commands.reverseContinue, "reverse"],
  [commands.stepBackOver, "overBack"],
  [commands.stepBack, "back"],
] as const satisfies [unknown, IconName][];

const forward = [
  [commands.goOn, "run"],
  [commands.stepOver, "over"],
  [commands.stepInto, "into"],
  [commands.stepOut, "out"],
] as const satisfies [unknown, IconName][];

const around = [
  [commands.restart, "restart"],
  [commands.end, "stop"],
] as const satisfies [unknown, IconName][];

/** Buttons, the step's number, the timeline, and why it stands here. */
export function DebugBar() {
  const debug = useStore(stopped);
  if (!debug) return <Recording />;
  const { outline, stop, look } = debug;
  const step = look?.step ?? stop.step;
  return (
    <>
      <div className="debug-bar">
        <div className="debug-buttons" role="toolbar" aria-label="Debugger">
          {[backward, forward, around].map((group) => (
            <span key={group[0][0].id}>
              {group.map(([command, icon]) => (
                <CommandButton key={command.id} command={command} className="debug-button">
                  <Icon name={icon} />
                </CommandButton>
              ))}
            </span>
          ))}
          <MoreMoves />
        </div>
        <span className="debug-step">
          step{" "}
          <b style={{ minWidth: `${outline.steps.toLocaleString("en").length}ch` }}>
            {step.toLocaleString("en")}
          </b>{" "}
          of {outline.steps.toLocaleString("en")}
          {outline.end === "full" && (
            <span className="tone-warn" title="The recording is full: the run went on after its last step.">
              {" "}
              or more
            </span>
          )}
        </span>
        <Timeline outline={outline} set={debug.set} step={step} line={look?.line ?? 0} />
        <span
          className={stop.reason === "exception" ? "debug-reason tone-bad" : "debug-reason"}
          title={reasonOf(stop)}
        >
          {reasonOf(stop)}
        </span>
      </div>
      <Notes edits={outline.edits} note={debug.note} />
    </>
  );
}

function Recording() {
  return (
    <div className="debug-bar">
      <span className="quiet">Recording the run…</span>
      <CommandButton command={commands.end}>
        <Icon name="stop" /> Stop
      </CommandButton>
    </div>
  );
}
