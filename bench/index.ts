import { analysis } from "./analysis";
import type { Bench } from "./bench";
import { cases } from "./cases";
import { debuggerBench } from "./debugger";
import { freshRun } from "./fresh-run";
import { network } from "./network";
import { page } from "./page";
import { realNetwork } from "./real-network";
import { sizes } from "./sizes";
import { vm } from "./vm";

/** Every comparison, in the order of printing. */
const benches: readonly Bench[] = [
  sizes,
  ...page,
  debuggerBench,
  freshRun,
  vm,
  analysis,
  cases,
  network,
  realNetwork,
];

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !benches.some((bench) => bench.name === name));
if (unknown) {
  console.error(
    `bench: there is no "${unknown}"; there are: ${benches.map((bench) => bench.name).join(", ")}`,
  );
  process.exit(2);
}

for (const bench of benches) {
  if (wanted.length && !wanted.includes(bench.name)) continue;
  console.log(`\n${bench.name}`);
  for (const { what, measured, goal, met } of await bench.run()) {
    const verdict = goal ? `   goal: ${goal}${met === false ? " — missed" : ""}` : "";
    console.log(`  ${what.padEnd(58)} ${measured.padStart(16)}${verdict}`);
  }
}
