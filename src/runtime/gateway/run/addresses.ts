import { latin1 } from "../../lua/bytes";
import type { AddressReport, ConnectionReport } from "../../net/virtual/report";
import { toText } from "../state/text";
import type { NetworkAddress, NetworkConnection } from "../types";
import type { WatchedEndpoint } from "./endpoint-watch";

/** The addresses of a run: those of the case's endpoints in their order, then the others that scripts used. */
export function addresses(
  reports: readonly AddressReport[],
  endpoints: readonly WatchedEndpoint[],
): NetworkAddress[] {
  const others = reports.filter(({ address }) => !endpoints.some((endpoint) => endpoint.address === address));
  return [
    ...endpoints.map((endpoint) => ({
      ...addressOf(
        reports.find(({ address }) => address === endpoint.address),
        endpoint.address,
      ),
      states: endpoint.states,
      output: endpoint.output(),
    })),
    ...others.map((report) => addressOf(report, report.address)),
  ];
}

function addressOf(report: AddressReport | undefined, address: string): NetworkAddress {
  return {
    address,
    failed: report?.failed ?? [],
    isTls: report?.isTls ?? false,
    lines: report?.lines ?? [],
    connections: report?.connections.map(connectionOf) ?? [],
  };
}

function connectionOf({ connection, received, unread }: ConnectionReport): NetworkConnection {
  return { connection, received: toText(latin1(received)), lost: toText(latin1(unread)) };
}
