import { useMemo } from "react";
import { copyLog } from "../commands";
import { CommandButton } from "../commands/CommandButton";
import { filterLog } from "../domain/log";
import { count } from "../domain/values";
import { laterIn } from "../store/rewind";
import type { LiveRun, ShownRun } from "../store/run";
import { isRunning } from "../store/selectors";
import { type Store, useStore } from "../store/store";
import { setView } from "../store/viewActions";
import { Icon } from "../ui/Icon";
import { Empty, Panel } from "../ui/Panel";
import { LogRows } from "./LogRows";
import "./LogPanel.css";

const nothing: Pick<LiveRun | ShownRun, "log" | "unsent"> = { log: [], unsent: 0 };

export function LogPanel() {
  const run = useStore(({ live, shown }) => (live && live.stage !== "quiet" ? live : shown));
  const { log, unsent } = run ?? nothing;
  const filter = useStore(({ logFilter }) => logFilter);
  const lines = useMemo(() => filterLog(log, filter), [log, filter]);
  const later = useStore((store) => laterIn(store, "log"));
  const places = useMemo(() => new Map(log.map((line, index) => [line, index])), [log]);
  const emptyLog = useStore(emptyWords);
  const total = log.length + unsent;
  return (
    <Panel
      id="log"
      title="Debug log"
      aside={
        <>
          {total > 0 && (
            <span className="panel-says">
              {later.size > 0
                ? `${log.length - later.size} of ${count(total, "line")}`
                : lines.length < log.length
                  ? `${lines.length} of ${count(total, "line")}`
                  : count(total, "line")}
            </span>
          )}
          <CommandButton command={copyLog} className="small">
            <Icon name="copy" />
          </CommandButton>
        </>
      }
    >
      {(log.length > 8 || filter !== "") && <LogFilter filter={filter} />}
      {lines.length > 0 && <LogRows lines={lines} places={places} later={later} />}
      {log.length > 0 && lines.length === 0 && <Empty>No line holds “{filter}”.</Empty>}
      {log.length === 0 && <Empty>{emptyLog}</Empty>}
      {unsent > 0 && <p className="log-unsent">{count(unsent, "more line")} not shown while it runs.</p>}
    </Panel>
  );
}

/** Why there is no line. */
function emptyWords(store: Store): string {
  if (isRunning(store)) return "No line yet.";
  const kind = store.shown?.ending.kind;
  if (kind === "finished") return 'The scripts wrote no line. RGWDebugLog("…") does.';
  if (kind === "stopped") return "No line was written until you stopped the run.";
  if (kind) return "Nothing was run.";
  return "What RGWDebugLog() writes appears here, with the line that wrote it.";
}

function LogFilter({ filter }: { filter: string }) {
  return (
    <div className="log-filter">
      <Icon name="filter" />
      <input
        type="search"
        aria-label="Filter the debug log"
        placeholder="Filter"
        value={filter}
        spellCheck={false}
        onChange={(event) => setView("logFilter", event.target.value)}
      />
    </div>
  );
}
