import { toggleAutoRun } from "../commands/run";
import { useStore } from "../store/store";

export function AutoRunSwitch() {
  const linked = useStore(({ work }) => work.link !== undefined);
  const on = useStore(({ preferences }) => preferences.autoRun) && !linked;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label="Run while typing"
      title={linked ? "What came by a link runs when you say so" : "Run while typing"}
      disabled={linked}
      className="switch"
      onClick={toggleAutoRun.run}
    >
      <span className="switch-words">Run while typing</span>
      <span className="switch-short">Auto</span>
      <span className="switch-track" aria-hidden="true" />
    </button>
  );
}
