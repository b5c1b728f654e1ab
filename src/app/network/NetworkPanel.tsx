import { examples } from "../commands/cases";
import { endpointRows } from "../domain/network";
import { blockedText } from "../domain/values";
import { shownResult } from "../store/selectors";
import { useStore } from "../store/store";
import { showDocument } from "../store/viewActions";
import { AddEndpoint } from "./AddEndpoint";
import { EndpointCard } from "./EndpointCard";
import { FaultTable } from "./FaultTable";
import { Timeline } from "./Timeline";
import "./NetworkPanel.css";

/** The other end of the hooks' sockets: who listens, what arrived, what goes wrong, and what happened when. */
export default function NetworkPanel() {
  const settings = useStore(({ work }) => work.draft.texts.settings);
  const result = useStore(shownResult);
  const rows = endpointRows(settings, result);
  const network = result?.network;
  return (
    <div className="network">
      {rows.length === 0 && <NoSocket />}
      {network && rows.length > 0 && <Blocked ms={network.blockedMs} />}
      {rows.map((row) => (
        <EndpointCard key={row.address} row={row} result={result} />
      ))}
      <AddEndpoint />
      {result && rows.length > 0 && <Timeline result={result} />}
      {rows.length > 0 && <FaultTable />}
    </div>
  );
}

function NoSocket() {
  return (
    <p className="quiet">
      No script opened a socket. One that requires <code>socket</code> needs luasocket among the packages of{" "}
      <button type="button" className="text-button" onClick={() => showDocument("settings")}>
        the settings
      </button>
      ; whatever address it connects to appears here.{" "}
      <button type="button" className="text-button" onClick={examples.run}>
        Examples
      </button>{" "}
      has an access log that does.
    </p>
  );
}

function Blocked({ ms }: { ms: number | null }) {
  if (ms === 0) return <p className="quiet">Sockets did not hold the request up.</p>;
  return (
    <p>
      Sockets blocked the request{" "}
      <b className={ms === null ? "tone-bad" : "tone-warn"}>
        {ms === null ? "for ever" : `for ${blockedText(ms)}`}
      </b>
      .
    </p>
  );
}
