import { type Bytes, concat, decode } from "../bytes";
import type { FailedConnect, NetEvent } from "./events";
import { applicationData, beginsTls } from "./tls-records";

/** What came of one connection to an address, or of the datagrams to it, whose number is 0. Of TLS: what it carried. */
export interface ConnectionReport {
  connection: number;
  /** What the listening side has read. */
  received: Bytes;
  /** What the connecting side has sent and the listening side has not read: at the end, what never arrived. */
  unread: Bytes;
}

export interface AddressReport {
  address: string;
  connections: ConnectionReport[];
  /** Connections that were not made, by what was in the way. */
  failed: FailedConnect[];
  /** The connecting side spoke TLS. */
  isTls: boolean;
  /** The lines that the listening side has read, without their ends; a last one without an end counts too. */
  lines: string[];
}

const failures: ReadonlySet<string> = new Set<FailedConnect>(["absent", "refused", "queueFull", "noAnswer"]);

function isFailed(kind: NetEvent["kind"]): kind is FailedConnect {
  return failures.has(kind);
}

/** What arrived where, by what the network saw. Addresses are in the order of their first event. */
export function reportByAddress(events: readonly NetEvent[]): AddressReport[] {
  const byAddress = groupBy(events, ({ address }) => address);
  return [...byAddress].map(([address, all]) => {
    const failed = all.map(({ kind }) => kind).filter(isFailed);
    const made = groupBy(
      all.filter(({ kind }) => !isFailed(kind)),
      ({ connection }) => connection,
    );
    const connections = [...made].map(([connection, own]) =>
      connection === 0 ? reportDatagrams(own) : reportConnection(connection, own),
    );
    const isTls = all.some(({ from, bytes }) => from === "client" && bytes !== undefined && beginsTls(bytes));
    const lines = connections.flatMap(({ received }) => linesOf(received));
    return { address, connections, failed, isTls, lines };
  });
}

function reportConnection(connection: number, events: readonly NetEvent[]): ConnectionReport {
  const received = applicationData(bytesOf(events, "read", "server"));
  const sent = applicationData(bytesOf(events, "data", "client"));
  return { connection, received, unread: sent.subarray(received.length) };
}

/** A datagram that is carried is there for the program at once. */
function reportDatagrams(events: readonly NetEvent[]): ConnectionReport {
  return {
    connection: 0,
    received: bytesOf(events, "data", "client"),
    unread: bytesOf(events, "lost", "client"),
  };
}

function bytesOf(events: readonly NetEvent[], kind: NetEvent["kind"], from: NetEvent["from"]): Bytes {
  return concat(
    events.flatMap((event) =>
      event.kind === kind && event.from === from && event.bytes ? [event.bytes] : [],
    ),
  );
}

function linesOf(bytes: Bytes): string[] {
  if (bytes.length === 0) return [];
  const lines = decode(bytes).split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
