import { execFileSync } from "node:child_process";
import type { Bench } from "./bench";

interface Part {
  name: string;
  bytes: number;
  budget: number;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** What a first visit fetches, gzipped. `npm test` holds the same budgets. */
export const sizes: Bench = {
  name: "sizes",
  async run() {
    const parts = JSON.parse(
      execFileSync(process.execPath, ["scripts/sizes.mjs", "--json"], { encoding: "utf8" }),
    );
    return (parts as Part[]).map(({ name, bytes, budget }) => ({
      what: `${name}, gzipped`,
      measured: kilobytes(bytes),
      goal: `at most ${kilobytes(budget)}`,
      met: bytes <= budget,
    }));
  },
};
