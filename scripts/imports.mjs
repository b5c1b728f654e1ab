// Checks the import directions of the whole tree; prints each broken rule and exits 1 if there is one.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brokenImports } from "./lib/imports.mjs";
import { root } from "./lib/root.mjs";

function sources(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

const files = ["src", "e2e", "bench"].flatMap(sources);
const broken = files.flatMap((path) => brokenImports(path, readFileSync(join(root, path), "utf8")));
for (const line of broken) console.error(line);
console.log(`import rules: ${files.length} files, ${broken.length} broken`);
process.exit(broken.length ? 1 : 0);
