import type { ContextResult } from "../../runtime/gateway/types";
import { laterIn } from "../store/rewind";
import { useStore } from "../store/store";
import { Empty } from "../ui/Panel";
import { WhatWrote } from "../ui/WhatWrote";

/** The records that Request.Log() wrote, as the ops log's file holds them. */
export function OpsLog({ contexts }: { contexts: ContextResult[] }) {
  const later = useStore((store) => laterIn(store, "opsLog"));
  const records = contexts.flatMap(({ context, opsLog }) => opsLog.map((record) => ({ context, record })));
  if (records.length === 0) return <Empty>No record was written. Request.Log() writes one.</Empty>;
  return (
    <ol className="ops-log">
      {records.map(({ context, record }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: records have no other name than their place
        <li key={index} className={later.has(index) ? "later" : undefined}>
          <span className="quiet">{context}</span>
          <WhatWrote target={{ kind: "opsLog", index }} what={`record ${index + 1} of the ops log`} />
          <pre className="verbatim">{JSON.stringify(record, null, 2)}</pre>
        </li>
      ))}
    </ol>
  );
}
