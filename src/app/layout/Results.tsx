import { Findings, Log, Response, Verdict } from "./panels";
import { Separator } from "./split/Separator";
import { Split } from "./split/Split";
import { SplitPanel } from "./split/SplitPanel";

/** What a run left behind: its end, then log and response, then the rest. */
export function Results() {
  return (
    <div className="results">
      <Verdict />
      <Split id="results" orientation="vertical">
        <SplitPanel id="upper" share={58} least={100}>
          <Split id="upper-results" orientation="horizontal">
            <SplitPanel id="log-place" share={56} least={140}>
              <Log />
            </SplitPanel>
            <Separator label="Width of the debug log" between={["log-place", "response-place"]} />
            <SplitPanel id="response-place" share={44} least={140}>
              <Response />
            </SplitPanel>
          </Split>
        </SplitPanel>
        <Separator label="Height of the log and the response" between={["upper", "lower"]} />
        <SplitPanel id="lower" share={42} least={80}>
          <Findings />
        </SplitPanel>
      </Split>
    </div>
  );
}
