import type { CaseResult } from "../../worker/client";
import { count } from "../domain/values";
import { lazyPart } from "../faults/lazyPart";
import { shownResult, usesNetwork, usesRgwTable } from "../store/selectors";
import { useStore } from "../store/store";
import type { FindingTab } from "../store/view";
import { setView } from "../store/viewActions";
import { Empty, Panel } from "../ui/Panel";
import { type Tab, Tabs, tabPanelProps } from "../ui/Tabs";
import { Changes } from "./Changes";
import { OpsLog } from "./OpsLog";
import { WorksOn } from "./WorksOn";
import "./FindingsPanel.css";

const Expectations = lazyPart(() => import("../expect/Expectations"));
const Network = lazyPart(() => import("../network/NetworkPanel"));
const Releases = lazyPart(() => import("../releases/Releases"));
const RgwTable = lazyPart(() => import("../rgwTable/RgwTable"));

export function FindingsPanel() {
  const chosen = useStore(({ finding }) => finding);
  const result = useStore(shownResult);
  const expects = useStore(({ shown }) => shown?.expects ?? false);
  const hasNetwork = useStore(usesNetwork) || chosen === "network";
  const hasRgwTable = useStore(usesRgwTable) || chosen === "rgw";
  const isOffered = ({ id }: Tab<FindingTab>) =>
    (id !== "network" || hasNetwork) && (id !== "rgw" || hasRgwTable);
  return (
    <Panel
      id="findings"
      title="Findings"
      view={chosen}
      tabs={
        <Tabs
          name="findings"
          label="Findings"
          tabs={tabsOf(result, expects).filter(isOffered)}
          chosen={chosen}
          onChoose={(id) => setView("finding", id)}
        />
      }
    >
      <div className="panel-body" {...tabPanelProps("findings", chosen)}>
        {result || chosen === "network" ? (
          <Finding tab={chosen} result={result} />
        ) : (
          <Empty>{promises[chosen]}</Empty>
        )}
      </div>
      <WorksOn />
    </Panel>
  );
}

const promises: Record<FindingTab, string> = {
  changes: "Every field that a script writes appears here: before, after, and the line that wrote it.",
  network: "What the scripts' sockets come to appears here: lines, connections, and faults to try.",
  rgw: "The RGW table appears here: before, after, and the lines that wrote each entry.",
  releases: "What the case does on every release appears here, one column each.",
  opsLog: "What Request.Log() writes to the operations log appears here.",
  tests: "Whether the case's expectations are met appears here.",
};

function Finding({ tab, result }: { tab: FindingTab; result: CaseResult | null }) {
  if (tab === "network") return <Network />;
  if (!result) return null;
  if (tab === "changes") return <Changes contexts={result.contexts} />;
  if (tab === "releases") return <Releases />;
  if (tab === "rgw") return <RgwTable result={result} />;
  if (tab === "opsLog") return <OpsLog contexts={result.contexts} />;
  return <Expectations result={result} />;
}

function tabsOf(result: CaseResult | null, expects: boolean): Tab<FindingTab>[] {
  const changes = result?.contexts.flatMap((each) => each.changes).length ?? 0;
  const records = result?.contexts.flatMap((each) => each.opsLog).length ?? 0;
  const failed = result?.expectations.filter(({ pass }) => !pass).length ?? 0;
  const met = (result?.expectations.length ?? 0) - failed;
  return [
    { ...tab("changes", "Changes", changes), counts: true },
    { id: "releases", label: "Releases" },
    networkTab(result),
    tab("rgw", "RGW", Object.keys(result?.global ?? {}).length),
    tab("opsLog", "Ops log", records),
    failed > 0
      ? {
          id: "tests",
          label: "Expectations",
          note: <span className={expects ? "tone-bad" : "quiet"}>{failed.toLocaleString("en")}</span>,
          noteLabel: `${count(failed, "expectation")} not met`,
        }
      : tab("tests", "Expectations", met),
  ];
}

/** How many lines arrived; a sign where some that were sent did not, or where no connection was made. */
function networkTab(result: CaseResult | null): Tab<FindingTab> {
  const addresses = result?.network?.addresses ?? [];
  const lines = addresses.reduce((sum, each) => sum + each.lines.length, 0);
  const isBroken = addresses.some(
    ({ failed, connections }) => failed.length > 0 || connections.some(({ lost }) => lost !== ""),
  );
  if (!isBroken) return tab("network", "Network", lines);
  const note = <span className="tabs-dot tone-bad" />;
  return { id: "network", label: "Network", note, noteLabel: "something did not arrive" };
}

function tab(id: FindingTab, label: string, number: number): Tab<FindingTab> {
  return number > 0 ? { id, label, note: number.toLocaleString("en") } : { id, label };
}
