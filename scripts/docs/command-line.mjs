// node scripts/docs/command-line.mjs: writes docs/command-line.md from what the commands say of themselves.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../build.mjs";
import { root } from "../lib/root.mjs";
import { commandLineDocument } from "./help.mjs";

await build(["cli"]);
writeFileSync(join(root, "docs/command-line.md"), commandLineDocument());
