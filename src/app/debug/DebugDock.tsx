import { Separator } from "../layout/split/Separator";
import { Split } from "../layout/split/Split";
import { SplitPanel } from "../layout/split/SplitPanel";
import { useMedia } from "../layout/useMedia";
import { stopped } from "../store/debug";
import { useStore } from "../store/store";
import { CallStack } from "./CallStack";
import { Console } from "./Console";
import { DebugBar } from "./DebugBar";
import { DebugTabs } from "./DebugTabs";
import { Section } from "./Section";
import { StopAnnouncement } from "./StopAnnouncement";
import { Variables } from "./Variables";
import "./DebugDock.css";

/** The bottom of the page while a run is debugged: its timeline, and what is to be seen at the step. */
export function DebugDock() {
  const isNarrow = useMedia("(width < 900px)");
  const steps = useStore((store) => stopped(store)?.outline.steps);
  return (
    <div className="debug-dock" id="debugger" tabIndex={-1}>
      <StopAnnouncement />
      <DebugBar />
      {steps === 0 && (
        <p className="empty">No line ran, so there is no step to stand at. The result says why.</p>
      )}
      {steps !== undefined && steps > 0 && (isNarrow ? <DebugTabs all /> : <Columns />)}
    </div>
  );
}

function Columns() {
  return (
    <Split id="debugger" orientation="horizontal">
      <SplitPanel id="debug-stack" share={16} least={120}>
        <Section title="Call stack">
          <CallStack />
        </Section>
      </SplitPanel>
      <Separator label="Width of the call stack" between={["debug-stack", "debug-variables"]} />
      <SplitPanel id="debug-variables" share={31} least={180}>
        <Section title="Variables">
          <Variables />
        </Section>
      </SplitPanel>
      <Separator label="Width of the variables" between={["debug-variables", "debug-tabs"]} />
      <SplitPanel id="debug-tabs" share={29} least={180}>
        <DebugTabs all={false} />
      </SplitPanel>
      <Separator label="Width of the watches" between={["debug-tabs", "debug-console"]} />
      <SplitPanel id="debug-console" share={24} least={140}>
        <Section title="Console">
          <Console />
        </Section>
      </SplitPanel>
    </Split>
  );
}
