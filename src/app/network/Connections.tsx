import type { NetworkAddress } from "../../runtime/gateway/types";
import { count, formatMs } from "../domain/values";

/** The sockets and timers that the program at an address held when the last hook had ended. */
export function Connections({
  seen: { connections, handles = [], timersMs = [] },
}: {
  seen: NetworkAddress;
}) {
  if (handles.length === 0 && connections.length === 0) return null;
  const open = handles.filter(({ state }) => state !== "listening").length;
  const made = connections.filter(({ connection }) => connection > 0).length;
  return (
    <details>
      <summary>
        {count(made, "connection")}
        {handles.length > 0 && `, ${open} open when the hook had ended`}
        {timersMs.length > 0 && `, ${count(timersMs.length, "timer")}`}
      </summary>
      {handles.length > 0 && (
        <table className="handles">
          <thead>
            <tr>
              <th scope="col">descriptor</th>
              <th scope="col">state</th>
              <th scope="col">to send</th>
              <th scope="col">peer</th>
            </tr>
          </thead>
          <tbody>
            {handles.map(({ fd, state, queued, isPaused, isTls, name }) => (
              <tr key={fd}>
                <td>{fd}</td>
                <td>
                  {state}
                  {isPaused && ", reads nothing"}
                  {isTls && ", TLS"}
                </td>
                <td>{count(queued, "byte")}</td>
                <td>{name.replace(/^FD \d+ /, "")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {timersMs.length > 0 && (
        <p className="quiet">Timers due in {timersMs.slice(0, 8).map(formatMs).join(", ")}</p>
      )}
    </details>
  );
}
