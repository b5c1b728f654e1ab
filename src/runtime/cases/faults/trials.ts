import type { GatewayResult, NetworkAddress } from "../../gateway/types";
import {
  datagramFaultMenu,
  type FaultChoice,
  faultMenu,
  faultText,
  tlsFaultMenu,
} from "../../net/virtual/fault-text";

/** One fault at one address. */
export interface FaultTrial {
  address: string;
  /** As a case writes it, for example `reset after 100 bytes`. */
  fault: string;
  /** In an administrator's words. */
  words: string;
}

/** Every fault at every address that the usual run's scripts reached, in the order of the addresses and the menu. */
export function faultTrials(usual: GatewayResult): FaultTrial[] {
  const reached = (usual.network?.addresses ?? []).filter(wasReached);
  return reached.flatMap((endpoint) =>
    faultChoices(endpoint).map(({ words, fault }) => ({
      address: endpoint.address,
      fault: faultText(fault),
      words,
    })),
  );
}

/** The faults that make sense at an address. */
export function faultChoices({ address, isTls }: Pick<NetworkAddress, "address" | "isTls">): FaultChoice[] {
  if (address.startsWith("udp:")) return [...datagramFaultMenu];
  return isTls ? [...faultMenu, ...tlsFaultMenu] : [...faultMenu];
}

function wasReached({ connections, failed }: NetworkAddress): boolean {
  return connections.length > 0 || failed.length > 0;
}
