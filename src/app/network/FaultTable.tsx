import type { FaultRow } from "../../worker/aside/client";
import { count } from "../domain/values";
import { useStore } from "../store/store";
import { FaultRows } from "./FaultRows";
import { stop, triedOf, tryAll, useFaultTable } from "./faultTable";

/** Every fault at every address, tried one after the other: hook × fault. */
export function FaultTable() {
  const { plan, rows, state, tried } = useFaultTable();
  const total = plan?.trials.length ?? 0;
  const isStale = useStore(({ work }) => plan !== null && triedOf(work.draft) !== tried);
  return (
    <section className="fault-table" aria-label="All faults">
      <div className="network-line">
        {state === "trying" ? (
          <button type="button" className="button small outlined" onClick={stop}>
            Stop
          </button>
        ) : (
          <button type="button" className="button small outlined" onClick={() => void tryAll()}>
            Try all faults
          </button>
        )}
        <span className="quiet" role="status">
          {state === "idle" && "Runs the hooks with each fault in turn, on the side."}
          {state === "trying" && `${rows.length} of ${total || "…"}`}
          {(state === "done" || state === "stopped") && summary(rows, total)}
          {isStale && " The draft has changed since."}
        </span>
      </div>
      {plan && total === 0 && <p className="quiet">No script connects to an address.</p>}
      {plan && rows.length > 0 && <FaultRows plan={plan} rows={rows} />}
    </section>
  );
}

function summary(rows: readonly FaultRow[], total: number): string {
  const changed = rows.filter(({ asUsual }) => !asUsual).length;
  const losing = rows.filter(({ lost }) => lost.length > 0).length;
  const tried = rows.length === total ? count(total, "fault") : `${rows.length} of ${count(total, "fault")}`;
  return `${tried}: ${changed} change how the request ends, ${losing} lose data.`;
}
