import { Panel, Separator } from "react-resizable-panels";
import { FindingsPanel } from "../findings/FindingsPanel";
import { LogPanel } from "../log/LogPanel";
import { ResponsePanel } from "../response/ResponsePanel";
import { VerdictStrip } from "../verdict/VerdictStrip";
import { Split } from "./Split";

/** What a run left behind: its end, then log and response, then the rest. */
export function Results() {
  return (
    <div className="results">
      <VerdictStrip />
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
    </div>
  );
}
