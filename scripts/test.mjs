// npm test: installs and builds what is missing, runs every check, ends with `N passed, N failed`.
import { build } from "./build.mjs";

await build();
const { browser, imports, lint, long, runSuites, sizes, types, unit } = await import("./lib/suites.mjs");
process.exit(await runSuites([types, lint, imports, sizes, unit, long, browser]));
