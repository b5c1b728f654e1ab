import { type Bytes, concat, decode } from "../bytes";
import type { NetEvent } from "./events";

/** What came of one connection to an address. */
export interface ConnectionReport {
  connection: number;
  /** What the listening side has read. */
  received: Bytes;
  /** What the connecting side has sent and the listening side has not read. */
  unread: Bytes;
}

export interface AddressReport {
  address: string;
  connections: ConnectionReport[];
  /** Connects that were refused or met a full queue. */
  refused: number;
  /** The lines that the listening side has read, without their ends; a last one without an end counts too. */
  lines: string[];
}

/** What arrived where, by what the network saw. Addresses are in the order of their first event. */
export function reportByAddress(events: readonly NetEvent[]): AddressReport[] {
  const byAddress = groupBy(events, ({ address }) => address);
  return [...byAddress].map(([address, all]) => {
    const made = groupBy(
      all.filter(({ connection }) => connection > 0),
      ({ connection }) => connection,
    );
    const connections = [...made].map(([connection, own]) => reportConnection(connection, own));
    const refused = all.filter(({ kind }) => kind === "refused" || kind === "queueFull").length;
    return { address, connections, refused, lines: connections.flatMap(({ received }) => linesOf(received)) };
  });
}

function reportConnection(connection: number, events: readonly NetEvent[]): ConnectionReport {
  const bytesOf = (kind: NetEvent["kind"], from: NetEvent["from"]) =>
    concat(
      events.flatMap((event) =>
        event.kind === kind && event.from === from && event.bytes ? [event.bytes] : [],
      ),
    );
  const received = bytesOf("read", "server");
  return { connection, received, unread: bytesOf("data", "client").subarray(received.length) };
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
