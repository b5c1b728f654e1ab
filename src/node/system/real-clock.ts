import { performance } from "node:perf_hooks";
import type { Clock } from "../../runtime/net/clock";

const { timeOrigin } = performance;

/** This machine's time. */
export const realClock: Clock = {
  monotonic: () => performance.now() / 1000,
  wall: () => (timeOrigin + performance.now()) / 1000,
};
