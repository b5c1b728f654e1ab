import { toggleAutoRun } from "../commands/run";
import { useStore } from "../store/store";

export function AutoRunSwitch() {
  const on = useStore(({ preferences }) => preferences.autoRun);
  return (
    <button type="button" role="switch" aria-checked={on} className="switch" onClick={toggleAutoRun.run}>
      Run while typing
      <span className="switch-track" aria-hidden="true" />
    </button>
  );
}
