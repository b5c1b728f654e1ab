import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import type { Plugin } from "vite";

/** Bytes before minifying that each source gave to each chunk, by the chunk's file name. */
const sizes: Record<string, Record<string, number>> = {};

/**
 * Notes what every chunk is made of, in `build/page-modules.json`, so that `scripts/sizes.mjs` can say what grew. The
 * page's build and each worker's build take part; the page's, which ends last, writes.
 */
export function moduleSizes(): Plugin {
  let root = "";
  return {
    name: "module-sizes",
    apply: "build",
    configResolved: (config) => {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        const modules: Record<string, number> = {};
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const name = nameOf(id, root);
          modules[name] = (modules[name] ?? 0) + renderedLength;
        }
        sizes[basename(chunk.fileName)] = modules;
      }
    },
    closeBundle() {
      const file = join(root, "build/page-modules.json");
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(sizes));
    },
  };
}

/** A package's name, or a file's path in the checkout. */
function nameOf(id: string, root: string): string {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id);
  const path = relative(root, id.replace(/[?\0].*$/, ""));
  return inPackage ? inPackage[1]! : path.split(sep).join("/") || "bundler";
}
