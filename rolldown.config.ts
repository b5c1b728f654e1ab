import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { defineConfig, type Plugin, type RolldownOptions } from "rolldown";
import { sites } from "./src/runtime/lua/patch";

/** Rewrites fengari's sources at the sites of `src/runtime/lua/patch`; a site that is not found exactly fails the build. */
function patchFengari(): Plugin {
  const used = new Set<unknown>();
  return {
    name: "patch-fengari",
    load(id) {
      if (!/node_modules\/fengari(?:-web)?\/src\/[^/]+\.js$/.test(id)) return null;
      let code = readFileSync(id, "utf8");
      for (const site of sites.filter((s) => s.file === basename(id))) {
        const parts = code.split(site.find);
        const want = site.count ?? 1;
        if (parts.length - 1 !== want) {
          throw new Error(
            `fengari ${site.file}: found ${parts.length - 1} of ${want} places to rewrite (${site.why}):\n${site.find}`,
          );
        }
        code = parts.join(site.replace);
        used.add(site);
      }
      return code;
    },
    buildEnd() {
      const unused = sites.find((s) => !used.has(s));
      if (unused)
        throw new Error(
          `fengari ${unused.file} was not bundled, so its site was not rewritten: ${unused.why}`,
        );
    },
  };
}

/** What `rolldown -c rolldown.config.ts --environment PART:name` builds; `scripts/build.mjs` knows when each is stale. */
const parts: Record<string, RolldownOptions | RolldownOptions[]> = {
  vm: {
    input: "fengari-web/src/fengari-web.js",
    platform: "browser",
    resolve: { alias: { "moonhook/vm": resolve("src/runtime/lua/patch/vm.ts") } },
    plugins: [patchFengari()],
    // Without these, fengari would look for a host's files, environment and document.
    transform: {
      define: {
        "typeof process": '"undefined"',
        "process.env.FENGARICONF": "undefined",
        "typeof document": '"undefined"',
      },
    },
    output: { file: "build/fengari.js", format: "esm", comments: false },
  },
  cli: [
    {
      input: {
        moonhook: "src/cli/main.ts",
        "collector-thread": "src/cli/collector/thread.ts",
        "test-thread": "src/cli/test/run/thread.ts",
        "compare-thread": "src/cli/compare/thread.ts",
      },
      platform: "node",
      // Each command is a chunk of its own, so that none waits for the others' code.
      output: { dir: "dist/cli", format: "esm", comments: false, cleanDir: true },
    },
    {
      input: { runtime: "src/runtime/index.ts" },
      platform: "neutral",
      resolve: { mainFields: ["module", "main"] },
      output: { dir: "dist", format: "esm", comments: false, chunkFileNames: "runtime/[name]-[hash].js" },
    },
    {
      input: { node: "src/node/index.ts" },
      platform: "node",
      output: { dir: "dist", format: "esm", comments: false, chunkFileNames: "node/[name]-[hash].js" },
    },
    {
      input: { playwright: "src/playwright/index.ts" },
      platform: "node",
      external: ["@playwright/test"],
      output: {
        dir: "dist",
        format: "esm",
        comments: false,
        chunkFileNames: "playwright/[name]-[hash].js",
      },
    },
  ],
  bench: {
    input: { index: "bench/index.ts", "local-echo": "bench/real/local-echo.ts" },
    platform: "node",
    // The other side of a comparison is measured as its authors publish it; the browser's driver finds its files.
    external: ["wasmoon", /^fengari$/, "@playwright/test"],
    output: { dir: "build/bench", format: "esm", cleanDir: true },
  },
};

export default defineConfig(parts[process.env.PART ?? "vm"] ?? []);
