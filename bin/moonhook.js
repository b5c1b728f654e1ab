#!/usr/bin/env node
// Starts the command line; in a checkout it is built first where it is missing or older than its sources.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const build = fileURLToPath(new URL("../scripts/build.mjs", import.meta.url));
if (existsSync(build)) {
  const { status } = spawnSync(process.execPath, [build, "cli"], { stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(1);
}
await import("../dist/cli/moonhook.js");
