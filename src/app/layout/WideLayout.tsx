import { Request, Scripts } from "./panels";
import { Results } from "./Results";
import { Separator } from "./split/Separator";
import { Split } from "./split/Split";
import { SplitPanel } from "./split/SplitPanel";

/** Three columns: request, scripts, results. */
export function WideLayout() {
  return (
    <div className="layout">
      <Split id="wide" orientation="horizontal">
        <SplitPanel id="left" share={23} least={200}>
          <Request />
        </SplitPanel>
        <Separator label="Width of the request" between={["left", "middle"]} />
        <SplitPanel id="middle" share={36} least={240}>
          <Scripts />
        </SplitPanel>
        <Separator label="Width of the scripts" between={["middle", "right"]} />
        <SplitPanel id="right" share={41} least={320}>
          <Results />
        </SplitPanel>
      </Split>
    </div>
  );
}
