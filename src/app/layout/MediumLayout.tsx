import { Panel, Separator } from "react-resizable-panels";
import { RequestPanel } from "../request/RequestPanel";
import { ScriptPanel } from "../script/ScriptPanel";
import { Results } from "./Results";
import { Split } from "./Split";

/** Two columns, where three would be too narrow: scripts above the request, results beside them. */
export function MediumLayout() {
  return (
    <main className="layout" id="main">
      <Split id="medium" orientation="horizontal">
        <Panel id="left" defaultSize="44%" minSize="280px">
          <Split id="medium-left" orientation="vertical">
            <Panel id="upper-left" defaultSize="58%" minSize="120px">
              <ScriptPanel />
            </Panel>
            <Separator className="separator" aria-label="Height of the scripts" />
            <Panel id="lower-left" defaultSize="42%" minSize="120px">
              <RequestPanel />
            </Panel>
          </Split>
        </Panel>
        <Separator className="separator" aria-label="Width of the scripts" />
        <Panel id="right" defaultSize="56%" minSize="320px">
          <Results />
        </Panel>
      </Split>
    </main>
  );
}
