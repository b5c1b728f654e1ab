import type { Figure } from "../bench";
import { settle, withPage, write } from "./open";

const lines = 100_000;
const worstFrame = 50;

declare global {
  interface Window {
    /** Milliseconds of each frame while the log is scrolled. */
    logFrames?: number[];
  }
}

/** Scrolls a debug log of 100,000 lines with the wheel, and looks at every frame. */
export async function longLog(): Promise<Figure[]> {
  return withPage({}, async (page, address) => {
    await settle(page, address);
    await write(page, `for i = 1, ${lines} do RGWDebugLog("line " .. i) end`);
    const log = page.getByRole("log", { name: "Debug log" });
    // The other script writes lines as well.
    await page.getByText(/^1\d\d,\d{3} lines$/).waitFor();
    await log.hover();
    await page.evaluate(() => {
      const frames: number[] = [];
      window.logFrames = frames;
      let last = performance.now();
      const next = (now: number) => {
        frames.push(now - last);
        last = now;
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    });
    for (let turn = 0; turn < 60; turn++) {
      await page.mouse.wheel(0, 40 * 2 ** (turn % 12));
      await page.waitForTimeout(30);
    }
    const frames = (await page.evaluate(() => window.logFrames ?? [])).slice(2);
    const slow = frames.filter((ms) => ms > worstFrame).length;
    return [
      {
        what: `frames over ${worstFrame} ms while 100,000 lines are scrolled (of ${frames.length})`,
        measured: `${slow}, worst ${Math.max(...frames).toFixed(0)} ms`,
        goal: "none",
        met: slow === 0,
      },
    ];
  });
}
