import { toggleCoverage } from "../commands/debug";
import type { ScriptId } from "../domain/documents";
import { shownCoverage } from "../store/coverage";
import { useStore } from "../store/store";
import { Switch } from "../ui/Switch";

/** How many lines of the shown script ran; a switch for the marks beside them. */
export function CoverageSwitch({ script }: { script: ScriptId }) {
  const on = useStore(({ preferences }) => preferences.coverage);
  const words = useStore((store) => {
    const lines = shownCoverage(store, script);
    if (!lines) return "Coverage";
    return `${lines.filter(({ hits }) => hits > 0).length} of ${lines.length} lines ran`;
  });
  return (
    <Switch
      label={`Coverage beside the lines: ${words}`}
      title="Mark beside the lines which ran; how often and at what cost on hover"
      on={on}
      onToggle={toggleCoverage.run}
    >
      <span className="coverage-words">{words}</span>
    </Switch>
  );
}
