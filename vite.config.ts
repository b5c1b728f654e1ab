import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { networkApart } from "./scripts/page/network-apart";

/** While developing, Vite puts a script of its own into the page, which the page's policy would refuse. */
const devPolicy = {
  name: "dev-policy",
  apply: "serve" as const,
  transformIndexHtml: (html: string) =>
    html.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
};

export default defineConfig({
  base: "./",
  plugins: [react(), devPolicy],
  worker: { format: "es", plugins: () => [networkApart()] },
  build: { outDir: "dist/page", target: "es2022" },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts", "bench/**/*.test.ts"],
    passWithNoTests: false,
    testTimeout: 60_000,
  },
});
