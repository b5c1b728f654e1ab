import type { VirtualClock } from "../../lua/clock";
import type { RunInput } from "../types";
import type { RunNetwork } from "./network";

/*
 * Stands in for `open-network.ts` in the page's worker (vite.config.ts): the network and the modules are a third of
 * the runtime, and most cases have no package.
 */

let part: typeof import("./network") | null = null;

/** Loads the network, once; to be awaited before a run of a case that has packages. */
export async function loadNetwork(): Promise<void> {
  part ??= await import("./network");
}

/** As in `open-network.ts`. */
export function openNetwork(input: RunInput, clock: VirtualClock, start: number): RunNetwork {
  if (!part) throw new Error("A case with packages was run before loadNetwork()");
  return new part.RunNetwork(input, clock, start);
}
