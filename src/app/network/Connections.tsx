import type { NetworkAddress } from "../../runtime/gateway/types";
import type { CaseResult } from "../../worker/client";
import { eventsInOrder, stateAfter } from "../domain/endpointState";
import { count, formatMs } from "../domain/values";
import { ColumnHeads } from "../ui/ColumnHeads";
import { useSelectedEvent } from "./selectedEvent";

/** The sockets, buffers and timers of the program at an address, after the event chosen in the timeline. */
export function Connections({ seen, result }: { seen: NetworkAddress; result: CaseResult }) {
  const selected = useSelectedEvent(result);
  const all = eventsInOrder(result);
  const state = stateAfter(seen, all, selected ?? all.length);
  const made = seen.connections.filter(({ connection }) => connection > 0).length;
  if (!state) return made === 0 ? null : <p className="quiet">{count(made, "connection")}</p>;
  const { handles, timersMs, waiting } = state;
  const open = handles.filter((handle) => handle.state !== "listening").length;
  const bytes = waiting.reduce((sum, each) => sum + each.bytes, 0);
  return (
    <details>
      <summary>
        {count(made, "connection")}; {selected === null ? "at the end" : `after event ${selected}`}:{" "}
        {open === 0 && selected === null ? "all closed" : `${open} open`}
        {bytes > 0 && `, ${count(bytes, "byte")} not read`}
        {timersMs.length > 0 && `, ${count(timersMs.length, "timer")}`}
      </summary>
      <table className="handles" aria-label={`Sockets at ${seen.address}`}>
        <ColumnHeads of={["descriptor", "state", "to send", "peer"]} />
        <tbody>
          {handles.map(({ fd, state: is, queued, isPaused, isTls, name }) => (
            <tr key={fd}>
              <td>{fd}</td>
              <td>
                {is}
                {isPaused && ", reads nothing"}
                {isTls && ", TLS"}
              </td>
              <td>{count(queued, "byte")}</td>
              <td>{name.replace(/^FD \d+ /, "")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {waiting.map(({ connection, bytes: left }) => (
        <p key={connection} className="quiet">
          Connection {connection}: {count(left, "byte")} sent and not read
        </p>
      ))}
      {timersMs.length > 0 && (
        <p className="quiet">Timers due in {timersMs.slice(0, 8).map(formatMs).join(", ")}</p>
      )}
    </details>
  );
}
