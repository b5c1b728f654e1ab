import type { Clock } from "../../runtime/net/clock";

/** This machine's time. */
export const realClock: Clock = {
  monotonic: () => performance.now() / 1000,
  wall: () => (performance.timeOrigin + performance.now()) / 1000,
};
