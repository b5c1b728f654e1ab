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
    include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts", "bench/**/*.test.ts"],
    passWithNoTests: false,
    testTimeout: 60_000,
  },
}));

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
