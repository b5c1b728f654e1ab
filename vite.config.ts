import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { markdown } from "./scripts/page/markdown";
import { moduleSizes } from "./scripts/page/module-sizes";
import { networkApart } from "./scripts/page/network-apart";
import { offline } from "./scripts/page/offline";
import { policy } from "./scripts/page/policy";
import { inlineWorkers, singleFile } from "./scripts/page/single-file";
import { commonHeaders } from "./src/cli/serve/headers";

/** `vite build --mode single` makes one file that opens from disk; else a folder for a static server. */
export default defineConfig(({ mode }) => ({
  base: "./",
  ...(mode === "single" ? singleBuild : folderBuild),
  // As `moonhook serve` sends them.
  preview: { headers: commonHeaders },
  test: {
    passWithNoTests: false,
    testTimeout: 60_000,
    // Test files share no state, so each core's process loads a module once for all of them.
    isolate: false,
    maxWorkers: "100%",
    projects: [
      // `npm run check` runs these,
      { extends: true, test: { name: "unit", include: tests("test"), exclude: tests("long.test") } },
      // and `npm test` also what starts processes, opens sockets or tries thousands of random inputs.
      {
        extends: true,
        test: { name: "long", include: tests("long.test"), globalSetup: "scripts/lib/built-cli.mjs" },
      },
    ],
  },
}));

/** Test files of this kind, wherever they lie beside what they test. */
function tests(kind: string): string[] {
  return [`src/**/*.${kind}.{ts,tsx}`, `scripts/**/*.${kind}.ts`, `bench/**/*.${kind}.ts`];
}

const folderBuild = {
  plugins: [react(), markdown(), policy(), offline(), moduleSizes()],
  worker: { format: "es" as const, plugins: () => [networkApart(), moduleSizes()] },
  build: { outDir: "dist/page", target: "es2022" },
};

const oneChunk = { output: { codeSplitting: false as const } };

const singleBuild = {
  plugins: [inlineWorkers(), react(), markdown(), singleFile()],
  // From disk, a browser refuses a module's worker.
  worker: { format: "iife" as const, rolldownOptions: oneChunk },
  publicDir: false as const,
  build: {
    outDir: "dist/single",
    target: "es2022",
    assetsInlineLimit: () => true,
    cssCodeSplit: false,
    modulePreload: false as const,
    rolldownOptions: oneChunk,
  },
};
