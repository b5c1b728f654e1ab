import { Panel, Separator } from "react-resizable-panels";
import { RequestPanel } from "../request/RequestPanel";
import { ScriptPanel } from "../script/ScriptPanel";
import { Results } from "./Results";
import { Split } from "./Split";

/** Three columns: request, scripts, results. */
export function WideLayout() {
  return (
    <main className="layout" id="main">
      <Split id="wide" orientation="horizontal">
        <Panel id="left" defaultSize="22%" minSize="200px">
          <RequestPanel />
        </Panel>
        <Separator className="separator" aria-label="Width of the request" />
        <Panel id="middle" defaultSize="34%" minSize="240px">
          <ScriptPanel />
        </Panel>
        <Separator className="separator" aria-label="Width of the scripts" />
        <Panel id="right" defaultSize="44%" minSize="320px">
          <Results />
        </Panel>
      </Split>
    </main>
  );
}
