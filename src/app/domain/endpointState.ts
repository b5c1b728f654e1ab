import type { EndpointState, NetworkAddress, NetworkEvent } from "../../runtime/gateway/types";
import type { CaseResult } from "../../worker/client";

/** What was open at an address after some event of the run. */
export interface AddressState extends EndpointState {
  /** Bytes that the script had sent and the program had not read, by connection. */
  waiting: { connection: number; bytes: number }[];
}

/** All network events of a run in the order of time: contexts may take turns. */
export function eventsInOrder({ contexts }: CaseResult): NetworkEvent[] {
  return contexts.flatMap(({ network }) => network).sort((a, b) => a.at - b.at);
}

/**
 * What was open at an address after the first events; null where the case has no endpoint there.
 * @param events how many, of `eventsInOrder`
 */
export function stateAfter(
  { address, states }: NetworkAddress,
  all: readonly NetworkEvent[],
  events: number,
): AddressState | null {
  const state = states?.findLast((each) => each.events <= events);
  if (!state) return null;
  const waiting = new Map<number, number>();
  for (const { address: at, connection, kind, text = "" } of all.slice(0, events)) {
    if (at !== address) continue;
    const sign = kind === "written" ? 1 : kind === "received" ? -1 : 0;
    waiting.set(connection, (waiting.get(connection) ?? 0) + sign * text.length);
  }
  const left = [...waiting].filter(([connection, bytes]) => connection > 0 && bytes > 0);
  return { ...state, waiting: left.map(([connection, bytes]) => ({ connection, bytes })) };
}
