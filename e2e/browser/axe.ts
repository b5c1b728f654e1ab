import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { expect } from "./desk";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with a line for each element of the page that breaks a rule of axe. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(`window.axe ?? (() => { ${source} })()`);
  // What fades in has its colours only afterwards; what pulses never ends.
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter((each) => Number.isFinite(each.effect?.getComputedTiming().endTime));
    return Promise.all(ending.map((each) => each.finished.catch(() => {})));
  });
  const { violations } = await page.evaluate<AxeResults, string[]>(
    (tags) => (window as unknown as { axe: typeof import("axe-core") }).axe.run({ runOnly: tags }),
    standards,
  );
  const broken = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary?.split("\n")[1]?.trim()}`,
    ),
  );
  expect.soft(broken, state).toEqual([]);
}
