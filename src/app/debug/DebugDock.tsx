import { Panel, Separator } from "react-resizable-panels";
import { Split } from "../layout/Split";
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
    <section className="debug-dock" id="debugger" aria-label="Debugger" tabIndex={-1}>
      <StopAnnouncement />
      <DebugBar />
      {steps === 0 && (
        <p className="empty">No line ran, so there is no step to stand at. The result says why.</p>
      )}
      {steps !== undefined && steps > 0 && (isNarrow ? <DebugTabs all /> : <Columns />)}
    </section>
  );
}

function Columns() {
  return (
    <Split id="debugger" orientation="horizontal">
      <Panel id="debug-stack" defaultSize="16%" minSize="120px">
        <Section title="Call stack">
          <CallStack />
        </Section>
      </Panel>
      <Separator className="separator" aria-label="Width of the call stack" />
      <Panel id="debug-variables" defaultSize="31%" minSize="180px">
        <Section title="Variables">
          <Variables />
        </Section>
      </Panel>
      <Separator className="separator" aria-label="Width of the variables" />
      <Panel id="debug-tabs" defaultSize="29%" minSize="180px">
        <DebugTabs all={false} />
      </Panel>
      <Separator className="separator" aria-label="Width of the watches" />
      <Panel id="debug-console" defaultSize="24%" minSize="140px">
        <Section title="Console">
          <Console />
        </Section>
      </Panel>
    </Split>
  );
}
