// node scripts/examples/index.mjs: writes public/examples/index.json.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "../build.mjs";
import { root } from "../lib/root.mjs";
import { gallery } from "./gallery.mjs";

await build(["cli"]);
const runtime = await import(join(root, "dist/runtime.js"));
writeFileSync(
  join(root, "public/examples/index.json"),
  `${JSON.stringify(gallery(root, runtime), null, 2)}\n`,
);
