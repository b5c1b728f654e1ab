import { readdirSync, readFileSync } from "node:fs";
import type { Figure } from "../bench";
import { settle, withPage } from "./open";

const count = 1000;
const rounds = 3;
/** Seconds for all of them, on two cores. */
const goal = 2;
const folder = "public/examples/";

/** The examples again and again, as files that a person chooses. */
function suite() {
  const names = readdirSync(folder).filter((name) => name.endsWith(".case.json"));
  const texts = names.map((name) => readFileSync(folder + name));
  return Array.from({ length: count }, (_, at) => ({
    name: `${at}.case.json`,
    mimeType: "application/json",
    buffer: texts[at % texts.length]!,
  }));
}

/** Runs a list of 1,000 cases in the page: the first time with cold workers, then with warm ones. */
export async function manyCases(): Promise<Figure[]> {
  return withPage({}, async (page, address) => {
    await settle(page, address);
    await page.getByRole("banner").getByRole("button", { name: "Cases" }).click();
    const drawer = page.getByRole("complementary", { name: "Cases" });
    await drawer.getByLabel("Case files or a zip").setInputFiles(suite());
    await drawer.getByText("1,000 cases").waitFor();
    const took: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      await drawer.getByRole("button", { name: "Run all" }).click();
      const said = drawer
        .getByRole("status")
        .filter({ hasText: /of 1,000 in/ })
        .first();
      took.push(seconds(await said.innerText()));
    }
    const [cold, ...warm] = took as [number, ...number[]];
    return [figure("cold workers", cold), figure("warm workers", Math.min(...warm))];
  });
}

/** From `all passed of 1,000 in 475 ms` or `… in 1.2 s`. */
function seconds(said: string): number {
  const [, number, unit] = /in ([\d.]+) (ms|s)/.exec(said)!;
  return Number(number) / (unit === "ms" ? 1000 : 1);
}

function figure(what: string, took: number): Figure {
  return {
    what: `${count} cases in the page, ${what}: time / the goal of ${goal} s`,
    measured: `${(took / goal).toFixed(2)}, ${Math.round(count / took)} per s`,
    goal: "1.0 or less",
    met: took <= goal,
  };
}
