import type { Endpoint } from "../../gateway/types";
import type { Case } from "../format/case";
import type { CaseResult } from "../result";
import { runCase } from "../run";
import type { FaultTrial } from "./trials";

/** A hook that meets a new address in each run is not followed further than this. */
const mostAddresses = 16;

/** The case with one fault at an address and none elsewhere; nothing is expected of it. */
export function withFault(aCase: Case, { address, fault }: Pick<FaultTrial, "address" | "fault">): Case {
  return withEndpoints(aCase, (endpoints) =>
    endpoints.map((endpoint) => (endpoint.listen === address ? { ...endpoint, faults: [fault] } : endpoint)),
  );
}

/**
 * The case as it usually goes, with its run: no endpoint has a fault, and where nobody listens at an address that its
 * scripts try, a sink does.
 * @throws InputError for an endpoint that cannot be started
 */
export function usually(aCase: Case): { case: Case; result: CaseResult } {
  let usual = withEndpoints(aCase, (endpoints) => endpoints.map(({ faults: _, ...endpoint }) => endpoint));
  for (;;) {
    const result = runCase(usual);
    const { endpoints = [] } = usual.network ?? {};
    const alone = (result.network?.addresses ?? []).filter(
      ({ address }) => !endpoints.some(({ listen }) => listen === address),
    );
    if (alone.length === 0 || endpoints.length >= mostAddresses) return { case: usual, result };
    const sinks = alone.map(({ address }): Endpoint => ({ listen: address, serve: "sink" }));
    usual = withEndpoints(usual, (present) => [...present, ...sinks]);
  }
}

function withEndpoints(aCase: Case, change: (endpoints: Endpoint[]) => Endpoint[]): Case {
  const { expect: _, ...others } = aCase;
  return { ...others, network: { endpoints: change(aCase.network?.endpoints ?? []) } };
}
