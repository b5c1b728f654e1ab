import type { Endpoint, Json, JsonObject, NetworkAddress } from "../../runtime/gateway/types";
import type { CaseResult } from "../../worker/client";
import { readSettings } from "./settings";

/** Who listens at an address: nobody, a built-in service, or a script. */
export type Service = "nobody" | "sink" | "echo" | "script";

/** An address that the case has an endpoint for, or that a script used. */
export interface EndpointRow {
  address: string;
  /** As the settings have it; null where they have none. */
  endpoint: Endpoint | null;
  /** What became of it in the last run; null before one, or where no script came by. */
  seen: NetworkAddress | null;
}

/** The endpoints of the settings in their order, then the other addresses that scripts used. */
export function endpointRows(settings: string, result: CaseResult | null): EndpointRow[] {
  const endpoints = endpointsOf(readSettings(settings));
  const seen = result?.network?.addresses ?? [];
  const others = seen.filter(({ address }) => !endpoints.some(({ listen }) => listen === address));
  return [
    ...endpoints.map((endpoint) => ({
      address: endpoint.listen,
      endpoint,
      seen: seen.find(({ address }) => address === endpoint.listen) ?? null,
    })),
    ...others.map((address) => ({ address: address.address, endpoint: null, seen: address })),
  ];
}

export function serviceOf(endpoint: Endpoint | null): Service {
  if (!endpoint) return "nobody";
  return typeof endpoint.serve === "object" ? "script" : endpoint.serve;
}

/** The setting `network` with an endpoint changed; null takes it away. An address that has none gets one. */
export function withEndpoint(
  settings: string,
  address: string,
  change: (endpoint: Endpoint) => Endpoint | null,
): Json | undefined {
  const read = readSettings(settings);
  const endpoints = endpointsOf(read);
  const known = endpoints.some(({ listen }) => listen === address);
  const all: Endpoint[] = known ? endpoints : [...endpoints, { listen: address, serve: "sink" }];
  const changed = all.flatMap((endpoint) =>
    endpoint.listen === address ? (change(endpoint) ?? []) : [endpoint],
  );
  const { endpoints: _, ...others } = (read?.network ?? {}) as JsonObject;
  if (changed.length === 0 && Object.keys(others).length === 0) return undefined;
  return { ...others, endpoints: changed as unknown as Json };
}

/** Settings with no fault at any endpoint, as a text to compare. */
export function withoutFaults(settings: string): string {
  const read = readSettings(settings);
  const endpoints = endpointsOf(read).map(({ faults: _, ...endpoint }) => endpoint);
  return JSON.stringify({ ...read, network: endpoints });
}

/** What of the setting reads as endpoints: it may be half written. */
function endpointsOf(settings: JsonObject | null): Endpoint[] {
  const network = settings?.network as { endpoints?: Json } | undefined;
  const all = Array.isArray(network?.endpoints) ? network.endpoints : [];
  return all.filter(
    (item) => typeof (item as JsonObject | null)?.listen === "string",
  ) as unknown as Endpoint[];
}
