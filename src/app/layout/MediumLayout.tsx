import { Request, Scripts } from "./panels";
import { Results } from "./Results";
import { Separator } from "./split/Separator";
import { Split } from "./split/Split";
import { SplitPanel } from "./split/SplitPanel";

/** Two columns, where three would be too narrow: scripts above the request, results beside them. */
export function MediumLayout() {
  return (
    <div className="layout">
      <Split id="medium" orientation="horizontal">
        <SplitPanel id="left" share={44} least={280}>
          <Split id="medium-left" orientation="vertical">
            <SplitPanel id="upper-left" share={58} least={120}>
              <Scripts />
            </SplitPanel>
            <Separator label="Height of the scripts" between={["upper-left", "lower-left"]} />
            <SplitPanel id="lower-left" share={42} least={120}>
              <Request />
            </SplitPanel>
          </Split>
        </SplitPanel>
        <Separator label="Width of the scripts" between={["left", "right"]} />
        <SplitPanel id="right" share={56} least={320}>
          <Results />
        </SplitPanel>
      </Split>
    </div>
  );
}
