import { build } from "../build.mjs";

/** Before the first test that starts the command line in a process of its own: see vite.config.ts. */
export default () => build(["cli"]);
