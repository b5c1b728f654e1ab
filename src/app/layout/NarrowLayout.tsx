import type { ComponentType } from "react";
import { useStore } from "../store/store";
import type { NarrowTab } from "../store/view";
import { setView } from "../store/viewActions";
import { type Tab, Tabs, tabPanelProps } from "../ui/Tabs";
import { Findings, Log, Request, Response, Scripts, Verdict } from "./panels";

const panels: Record<NarrowTab, ComponentType> = {
  request: Request,
  script: Scripts,
  log: Log,
  response: Response,
  findings: Findings,
};

/** One panel at a time; what became of the run stays in view above it. */
export function NarrowLayout() {
  const chosen = useStore(({ narrow }) => narrow);
  const lines = useStore(({ shown }) => shown?.log.length ?? 0);
  const Chosen = panels[chosen];
  const tabs: Tab<NarrowTab>[] = [
    { id: "request", label: "Request" },
    { id: "script", label: "Script" },
    { id: "log", label: "Log", counts: true, ...(lines > 0 && { note: lines.toLocaleString("en") }) },
    { id: "response", label: "Response" },
    { id: "findings", label: "Findings" },
  ];
  return (
    <div className="layout narrow">
      <Verdict />
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
