import { run } from "../commands";
import { CommandButton } from "../commands/CommandButton";
import { isRunning } from "../store/selectors";
import { useStore } from "../store/store";
import { Icon } from "../ui/Icon";

/** Run; Stop in its place as soon as a run is long enough to be stopped. */
export function RunButton() {
  const stoppable = useStore(isRunning);
  return stoppable ? (
    <CommandButton command={run.stop} className="run stop" showKey>
      <Icon name="stop" filled /> Stop
    </CommandButton>
  ) : (
    <CommandButton command={run.run} className="run go" showKey>
      <Icon name="run" filled /> Run
    </CommandButton>
  );
}
