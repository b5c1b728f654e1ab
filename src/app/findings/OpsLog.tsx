import type { ContextResult } from "../../runtime/gateway/types";
import { Empty } from "../ui/Panel";

/** The records that Request.Log() wrote, as the ops log's file holds them. */
export function OpsLog({ contexts }: { contexts: ContextResult[] }) {
  const records = contexts.flatMap(({ context, opsLog }) => opsLog.map((record) => ({ context, record })));
  if (records.length === 0) return <Empty>No record was written. Request.Log() writes one.</Empty>;
  return (
    <ol className="ops-log">
      {records.map(({ context, record }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: records have no other name than their place
        <li key={index}>
          <span className="quiet">{context}</span>
          <pre>{JSON.stringify(record, null, 2)}</pre>
        </li>
      ))}
    </ol>
  );
}
