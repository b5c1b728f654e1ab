import { toggleAutoRun } from "../commands/run";
import { useStore } from "../store/store";

export function AutoRunSwitch() {
  const on = useStore(({ preferences }) => preferences.autoRun);
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label="Run while typing"
      title="Run while typing"
      className="switch"
      onClick={toggleAutoRun.run}
    >
      <span className="switch-words">Run while typing</span>
      <span className="switch-short">Auto</span>
      <span className="switch-track" aria-hidden="true" />
    </button>
  );
}
