// node scripts/fidelity/report.mjs [RECORDINGS]: writes docs/fidelity.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../build.mjs";
import { root } from "../lib/root.mjs";
import { fidelityDocument, withOwnFigures } from "./document.mjs";
import { measure } from "./measure.mjs";

const document = join(root, "docs/fidelity.md");
const [recordings] = process.argv.slice(2);

await build(["cli"]);
const runtime = await import(join(root, "dist/runtime.js"));
const reasons = JSON.parse(readFileSync(join(root, "scripts/fidelity/reasons.json"), "utf8"));
const own = measure(join(root, "src/runtime/gateway/__fixtures__"), runtime);

if (recordings) reportAll(measure(recordings, runtime));
else writeFileSync(document, withOwnFigures(readFileSync(document, "utf8"), own, reasons));

function reportAll(recorded) {
  if (recorded.length === 0) {
    console.error(`${recordings}: has no folder of a release (${runtime.releaseNames.join(", ")})`);
    process.exit(2);
  }
  writeFileSync(document, fidelityDocument(recorded, own, reasons));
  for (const { release, cases, agreeing } of recorded) {
    console.log(`${release}: ${agreeing.length} of ${cases} agree`);
  }
  const mistakes = mistakenReasons([...recorded, ...own]);
  for (const mistake of mistakes) console.log(mistake);
  process.exitCode = mistakes.length > 0 ? 1 : 0;
}

function mistakenReasons(figures) {
  const seen = new Set(figures.flatMap(({ disagreements }) => disagreements.map(({ name }) => name)));
  const unexplained = [...seen].filter((name) => !reasons[name]);
  const outdated = Object.keys(reasons).filter((name) => !seen.has(name));
  return [
    ...unexplained.map((name) => `${name}: disagrees, and reasons.json does not say why`),
    ...outdated.map((name) => `${name}: agrees now; take it out of reasons.json`),
  ];
}
