import { performance } from "node:perf_hooks";
import type { Clock } from "../../runtime/net/clock";

const start = performance.timeOrigin / 1000;

/** This machine's time. */
export const realClock: Clock = {
  monotonic: () => performance.now() / 1000,
  wall: () => start + performance.now() / 1000,
  wallAt: (monotonic) => start + monotonic,
};
