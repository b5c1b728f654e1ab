import { toggleAutoRun } from "../commands/run";
import { useStore } from "../store/store";
import { Switch } from "../ui/Switch";

/** Whether typing runs the case. */
export function AutoRunSwitch() {
  const linked = useStore(({ work }) => work.link !== undefined);
  const on = useStore(({ preferences }) => preferences.autoRun) && !linked;
  return (
    <Switch
      label="Run while typing"
      title={linked ? "What came by a link runs when you say so" : "Run while typing"}
      on={on}
      disabled={linked}
      onToggle={toggleAutoRun.run}
    >
      <span className="switch-words">Run while typing</span>
      <span className="switch-short">Auto</span>
    </Switch>
  );
}
