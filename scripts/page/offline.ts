import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import type { Plugin } from "vite";

const entry = fileURLToPath(new URL("../../src/offline/worker.ts", import.meta.url));

/**
 * Bundles the service worker as `sw.js` after everything else is written, with the list of all files of the page and
 * the hash of each: the worker's text changes with any of them, which is how a browser finds out about an update.
 */
export function offline(): Plugin {
  let folder = "";
  return {
    name: "offline",
    apply: "build",
    configResolved: ({ root, build: { outDir } }) => {
      folder = resolve(root, outDir);
    },
    closeBundle: {
      order: "post",
      sequential: true,
      async handler(error) {
        if (error) return;
        const { output } = await build({
          input: entry,
          write: false,
          transform: { define: { __FILES__: JSON.stringify(revisions(folder)) } },
          output: { format: "iife", minify: true },
        });
        writeFileSync(join(folder, "sw.js"), output[0].code);
      },
    },
  };
}

/** The page's files, each with a hash of its content. The case format's schema is for other programs, no page asks for it. */
function revisions(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => !/^sw\.js$|\.map$|README\.md$|^case\.schema\.json$/.test(file));
  return Object.fromEntries(files.sort().map((file) => [file, hash(join(folder, file))]));
}

function hash(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
}
