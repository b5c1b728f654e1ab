import { latin1 } from "../../lua/bytes";
import type { EndpointView } from "../../modules/hook-network";
import type { HandleView } from "../../net/loop/inspect";
import type { AddressReport, ConnectionReport } from "../../net/virtual/report";
import { toText } from "../state/text";
import type { EndpointHandle, NetworkAddress, NetworkConnection } from "../types";

/** The addresses of a run: those of the case's endpoints in their order, then the others that scripts used. */
export function addresses(
  reports: readonly AddressReport[],
  endpoints: readonly EndpointView[],
): NetworkAddress[] {
  const others = reports.filter(({ address }) => !endpoints.some((endpoint) => endpoint.address === address));
  return [
    ...endpoints.map((endpoint) => ({
      ...addressOf(
        reports.find(({ address }) => address === endpoint.address),
        endpoint.address,
      ),
      handles: endpoint.loop.handles.map(handleOf),
      output: endpoint.output(),
      timersMs: endpoint.loop.timers.map(({ inSeconds }) => Math.round(inSeconds * 1e6) / 1000),
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

function handleOf({ fd, state, name, queued, wantsRead, isTls }: HandleView): EndpointHandle {
  return { fd, state, name, queued, isPaused: state !== "listening" && !wantsRead, isTls };
}
