import { NodeLoop } from "../../src/node/local/node-loop";

/** As many as `prosody-timers.lua` adds, with the same delays. */
export const timerCount = 50_000;

/** Delays are 0 to 9 ms. */
const delay = (number: number) => number % 10;

/** The event loop's timers, until all have been called. */
export async function ourTimers(): Promise<void> {
  const node = new NodeLoop();
  let left = timerCount;
  for (let i = 0; i < timerCount; i++) {
    node.loop.timers.add(delay(i) / 1000, () => {
      if (--left === 0) node.stop();
    });
  }
  await node.run();
}

/** Node's. */
export function nodeTimers(): Promise<void> {
  return new Promise((resolve) => {
    let left = timerCount;
    for (let i = 0; i < timerCount; i++) {
      setTimeout(() => {
        if (--left === 0) resolve();
      }, delay(i));
    }
  });
}
