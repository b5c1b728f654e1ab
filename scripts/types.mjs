// node scripts/types.mjs: writes dist/types, the declarations that other projects read with moonhook/runtime,
// moonhook/node and moonhook/playwright.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./lib/root.mjs";
import { run } from "./lib/run.mjs";
import { withWholeSpecifiers } from "./lib/specifiers.mjs";

const emitted = join(root, "build/types");
const made = join(root, "dist/types");
/** The declarations that are written by hand: `#fengari` stands for them in this package only. */
const vm = "runtime/lua/fengari";

for (const folder of [emitted, made]) rmSync(folder, { recursive: true, force: true });
const { code } = await run("tsc", ["-p", "tsconfig.types.json"]);
if (code !== 0) process.exit(code);
cpSync(join(root, "src", vm), join(emitted, vm), { recursive: true });
const declarations = readdirSync(emitted, { recursive: true })
  .filter((name) => name.endsWith(".d.ts"))
  .map((name) => {
    const path = join(emitted, name);
    return {
      name,
      text: withWholeSpecifiers(readFileSync(path, "utf8"), path, {
        "#fengari": join(emitted, vm, "index.d.ts"),
      }),
    };
  });
for (const { name, text } of declarations) {
  const path = join(made, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
