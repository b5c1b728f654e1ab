// npm run check: everything but the long tests and the browser, for between two edits.
import { build } from "./build.mjs";

await build(["vm"]);
const { imports, lint, runSuites, types, unit } = await import("./lib/suites.mjs");
process.exit(await runSuites([types, lint, imports, unit]));
