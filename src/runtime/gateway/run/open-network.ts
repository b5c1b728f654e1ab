import type { VirtualClock } from "../../lua/clock";
import type { RunInput } from "../types";
import { RunNetwork } from "./network";

/** The network of a run whose allowlist has packages; `start` is in milliseconds since 1970. */
export function openNetwork(input: RunInput, clock: VirtualClock, start: number): RunNetwork {
  return new RunNetwork(input, clock, start);
}
