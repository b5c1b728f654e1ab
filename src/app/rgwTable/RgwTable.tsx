import type { CaseResult } from "../../worker/client";
import { releaseEntries, releaseEntry } from "../domain/releases";
import { rgwRows } from "../domain/rgwRows";
import { startOf } from "../domain/rgwStart";
import { stopped } from "../store/debug";
import { shownStep } from "../store/rewind";
import { useStore } from "../store/store";
import { showDocument } from "../store/viewActions";
import { ColumnHeads } from "../ui/ColumnHeads";
import { Empty } from "../ui/Panel";
import { RgwEntry } from "./RgwEntry";
import "./RgwTable.css";

/** More rows than anybody reads. */
const mostRows = 500;

/** The table RGW before and after the run, with the lines that wrote each entry. */
export default function RgwTable({ result }: { result: CaseResult }) {
  const ran = useStore(({ shown }) => shown?.case ?? null);
  const times = useStore((store) => stopped(store)?.outline.madeAt.change);
  const step = useStore(shownStep);
  const start = startOf(ran);
  if (!result.global) return <Absent release={result.release} entries={Object.keys(start).length} />;
  const until = step !== null && times ? { times, step } : null;
  const rows = rgwRows(start, result.global, result.contexts, until);
  if (rows.length === 0)
    return (
      <Empty>
        <p>The RGW table was empty at the start, and no script wrote to it.</p>
        <EditStart />
      </Empty>
    );
  return (
    <>
      <table className="rgw-table">
        <ColumnHeads
          of={["RGW", "before", until ? `at step ${until.step.toLocaleString("en")}` : "after", "written by"]}
        />
        <tbody>
          {rows.slice(0, mostRows).map((row) => (
            <RgwEntry key={row.key} row={row} />
          ))}
        </tbody>
        {rows.length > mostRows && (
          <caption>
            {(rows.length - mostRows).toLocaleString("en")} more{" "}
            {rows.length - mostRows === 1 ? "entry" : "entries"} not shown.
          </caption>
        )}
      </table>
      <p className="rgw-foot">
        <EditStart />
      </p>
    </>
  );
}

function EditStart() {
  return (
    <button type="button" className="button small outlined" onClick={() => showDocument("settings")}>
      Edit what it starts with
    </button>
  );
}

/** Why there is no table to show. */
function Absent({ release, entries }: { release: CaseResult["release"]; entries: number }) {
  const others = releaseEntries.filter((entry) => entry.release.hasRgwTable).map(({ label }) => label);
  const kept =
    entries === 0 ? "" : ` The case keeps its ${entries === 1 ? "entry" : `${entries} entries`} for them.`;
  return (
    <Empty>
      {releaseEntry(release).label} has no RGW table: in its scripts RGW is nil. {listed(others)} have one.
      {kept}
    </Empty>
  );
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
