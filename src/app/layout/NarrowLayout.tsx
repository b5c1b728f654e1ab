import { FindingsPanel } from "../findings/FindingsPanel";
import { LogPanel } from "../log/LogPanel";
import { RequestPanel } from "../request/RequestPanel";
import { ResponsePanel } from "../response/ResponsePanel";
import { ScriptPanel } from "../script/ScriptPanel";
import { useStore } from "../store/store";
import type { NarrowTab } from "../store/view";
import { setView } from "../store/viewActions";
import { type Tab, Tabs, tabPanelProps } from "../ui/Tabs";
import { VerdictStrip } from "../verdict/VerdictStrip";

const panels: Record<NarrowTab, () => React.JSX.Element> = {
  request: RequestPanel,
  script: ScriptPanel,
  log: LogPanel,
  response: ResponsePanel,
  findings: FindingsPanel,
};

/** One panel at a time; what became of the run stays in view above it. */
export function NarrowLayout() {
  const chosen = useStore(({ narrow }) => narrow);
  const lines = useStore(({ shown }) => shown?.log.length ?? 0);
  const Chosen = panels[chosen];
  const tabs: Tab<NarrowTab>[] = [
    { id: "request", label: "Request" },
    { id: "script", label: "Script" },
    { id: "log", label: "Log", ...(lines > 0 && { note: lines.toLocaleString("en") }) },
    { id: "response", label: "Response" },
    { id: "findings", label: "Findings" },
  ];
  return (
    <div className="layout narrow">
      <VerdictStrip />
      <div className="narrow-tabs">
        <Tabs
          name="narrow"
          label="Panels"
          tabs={tabs}
          chosen={chosen}
          onChoose={(id) => setView("narrow", id)}
        />
      </div>
      <div className="narrow-panel" {...tabPanelProps("narrow", chosen)}>
        <Chosen />
      </div>
    </div>
  );
}
