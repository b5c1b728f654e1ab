import type { ReactNode } from "react";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { FindingsPanel } from "../findings/FindingsPanel";
import { LogPanel } from "../log/LogPanel";
import { RequestPanel } from "../request/RequestPanel";
import { ResponsePanel } from "../response/ResponsePanel";
import { ScriptPanel } from "../script/ScriptPanel";
import { VerdictStrip } from "../verdict/VerdictStrip";

/** Request, scripts, results; the results in two rows. Sizes are remembered. */
export function WideLayout() {
  return (
    <main className="layout" id="main">
      <Split id="page" orientation="horizontal">
        <Panel id="left" defaultSize="22%" minSize="200px">
          <RequestPanel />
        </Panel>
        <Separator className="separator" aria-label="Width of the request" />
        <Panel id="middle" defaultSize="34%" minSize="240px">
          <ScriptPanel />
        </Panel>
        <Separator className="separator" aria-label="Width of the scripts" />
        <Panel id="right" defaultSize="44%" minSize="320px">
          <div className="results">
            <VerdictStrip />
            <Results />
          </div>
        </Panel>
      </Split>
    </main>
  );
}

function Results() {
  return (
    <Split id="results" orientation="vertical">
      <Panel id="upper" defaultSize="58%" minSize="100px">
        <Split id="upper-results" orientation="horizontal">
          <Panel id="log-place" defaultSize="56%" minSize="140px">
            <LogPanel />
          </Panel>
          <Separator className="separator" aria-label="Width of the debug log" />
          <Panel id="response-place" defaultSize="44%" minSize="140px">
            <ResponsePanel />
          </Panel>
        </Split>
      </Panel>
      <Separator className="separator" aria-label="Height of the log and the response" />
      <Panel id="lower" defaultSize="42%" minSize="80px">
        <FindingsPanel />
      </Panel>
    </Split>
  );
}

interface SplitProps {
  /** Names the layout in the browser's storage. */
  id: string;
  orientation: "horizontal" | "vertical";
  children: ReactNode;
}

function Split({ id, orientation, children }: SplitProps) {
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `moonhook.${id}`,
    storage: localStorage,
  });
  return (
    <Group
      className="split"
      orientation={orientation}
      onLayoutChanged={onLayoutChanged}
      {...(defaultLayout && { defaultLayout })}
    >
      {children}
    </Group>
  );
}
