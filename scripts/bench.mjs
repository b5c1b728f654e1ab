// npm run bench [name…]: builds what is missing and prints the comparisons of bench/.
import { build } from "./build.mjs";
import { chromiumPath } from "./lib/chromium.mjs";
import { run } from "./lib/run.mjs";

await build();
const built = await run("rolldown", ["-c", "rolldown.config.ts", "--environment", "PART:bench"], {
  quiet: true,
});
if (built.code !== 0) {
  console.error(built.output);
  process.exit(1);
}
const { code } = await run(
  process.execPath,
  ["--expose-gc", "build/bench/index.js", ...process.argv.slice(2)],
  { env: { CHROMIUM_PATH: await chromiumPath() } },
);
process.exit(code);
