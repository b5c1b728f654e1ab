import { FindingsPanel } from "../findings/FindingsPanel";
import { LogPanel } from "../log/LogPanel";
import { ResponsePanel } from "../response/ResponsePanel";
import { VerdictStrip } from "../verdict/VerdictStrip";
import { Separator } from "./split/Separator";
import { Split } from "./split/Split";
import { SplitPanel } from "./split/SplitPanel";

/** What a run left behind: its end, then log and response, then the rest. */
export function Results() {
  return (
    <div className="results">
      <VerdictStrip />
      <Split id="results" orientation="vertical">
        <SplitPanel id="upper" share={58} least={100}>
          <Split id="upper-results" orientation="horizontal">
            <SplitPanel id="log-place" share={56} least={140}>
              <LogPanel />
            </SplitPanel>
            <Separator label="Width of the debug log" between={["log-place", "response-place"]} />
            <SplitPanel id="response-place" share={44} least={140}>
              <ResponsePanel />
            </SplitPanel>
          </Split>
        </SplitPanel>
        <Separator label="Height of the log and the response" between={["upper", "lower"]} />
        <SplitPanel id="lower" share={42} least={80}>
          <FindingsPanel />
        </SplitPanel>
      </Split>
    </div>
  );
}
