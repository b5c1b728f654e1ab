// node scripts/sizes.mjs [--json | --record]: gzipped sizes of the built page's parts against their budgets. Fails where
// one is over it, and says what grew since the sizes were recorded last.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./lib/root.mjs";
import { growth, measure } from "./lib/sizes.mjs";

const recordedFile = join(root, "scripts/recorded-sizes.json");
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const parts = measure(process.env.MOONHOOK_E2E_DIST ?? join(root, "dist/page"));
if (process.argv.includes("--json")) console.log(JSON.stringify(parts));
else if (process.argv.includes("--record")) {
  const recorded = Object.fromEntries(parts.map(({ name, bytes, sources }) => [name, { bytes, sources }]));
  writeFileSync(recordedFile, `${JSON.stringify(recorded, null, 2)}\n`);
} else {
  const recorded = JSON.parse(readFileSync(recordedFile, "utf8"));
  for (const part of parts) {
    const { name, bytes, budget } = part;
    console.log(`${name}: ${kilobytes(bytes)} gzipped, of ${kilobytes(budget)}`);
    if (bytes <= budget) continue;
    process.exitCode = 1;
    console.log(`  over its budget; it was ${kilobytes(recorded[name].bytes)} when recorded. What grew:`);
    for (const line of growth(part, recorded[name].sources)) console.log(`    ${line}`);
    console.log("  Load what is not needed at first with import(), or take something else out.");
  }
}
