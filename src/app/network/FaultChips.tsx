import { faultWords } from "../../runtime/cases/faults/vocabulary";
import type { Endpoint } from "../../runtime/gateway/types";
import { setFault } from "./endpoints";

/** The faults of an endpoint, each to be taken away. */
export function FaultChips({ endpoint: { listen, faults = [] } }: { endpoint: Endpoint }) {
  if (faults.length === 0) return null;
  return (
    <ul className="fault-chips" aria-label={`What goes wrong at ${listen}`}>
      {faults.map((fault) => (
        <li key={fault} className="chip tone-warn">
          {faultWords(fault)}
          <button
            type="button"
            className="text-button"
            aria-label={`Take away: ${faultWords(fault)}`}
            onClick={() => setFault(listen, fault, false)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
