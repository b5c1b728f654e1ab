import type { CaseResult } from "../../worker/client";
import { collectorId } from "../domain/attached";
import { type EndpointRow, type Service, serviceOf } from "../domain/network";
import { showDocument } from "../store/viewActions";
import { Arrived } from "./Arrived";
import { Connections } from "./Connections";
import { serve, setTls } from "./endpoints";
import { FaultChips } from "./FaultChips";
import { FaultMenu } from "./FaultMenu";

const services: Record<Service, string> = {
  nobody: "nobody listens",
  sink: "collects lines",
  echo: "echoes",
  script: "collector script",
};

/** One address: who listens there and what goes wrong, what arrived, and what is open. */
export function EndpointCard({ row, result }: { row: EndpointRow; result: CaseResult | null }) {
  const { address, endpoint, seen } = row;
  const service = serviceOf(endpoint);
  const isStream = !address.startsWith("udp:");
  return (
    <section className="endpoint" aria-label={address}>
      <div className="endpoint-head">
        <h3>{address}</h3>
        <select
          aria-label={`Who listens at ${address}`}
          className="text-field"
          value={service}
          onChange={({ target }) => serve(address, target.value as Service)}
        >
          {(Object.keys(services) as Service[]).map((each) => (
            <option key={each} value={each}>
              {services[each]}
            </option>
          ))}
        </select>
        {service === "script" && (
          <button type="button" className="text-button" onClick={() => showDocument(collectorId(address))}>
            Edit the script
          </button>
        )}
        {isStream && (service === "sink" || service === "echo") && (
          <label className="endpoint-tls">
            <input
              type="checkbox"
              checked={endpoint?.tls ?? false}
              onChange={({ target }) => setTls(address, target.checked)}
            />
            TLS
          </label>
        )}
        {endpoint && <FaultMenu endpoint={endpoint} isTls={seen?.isTls ?? endpoint.tls ?? false} />}
      </div>
      {endpoint && <FaultChips endpoint={endpoint} />}
      {seen && <Arrived seen={seen} />}
      {seen?.output && (
        <details open>
          <summary>The script printed</summary>
          <pre>{seen.output}</pre>
        </details>
      )}
      {seen && result && <Connections seen={seen} result={result} />}
    </section>
  );
}
