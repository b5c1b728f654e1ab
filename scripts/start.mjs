// npm start: installs and builds what is missing, then serves the page and prints its address.
import { build } from "./build.mjs";
import { run } from "./lib/run.mjs";

await build();
const { code } = await run(process.execPath, ["dist/cli/moonhook.js", "serve", ...process.argv.slice(2)]);
process.exit(code);
