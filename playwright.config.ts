import { defineConfig } from "@playwright/test";

/**
 * The browser specs, against the built page (`node scripts/build.mjs page`) as a static server would give it.
 * MOONHOOK_E2E_DIST names another folder that holds it, MOONHOOK_E2E_PORT another port to serve it at.
 */
const port = Number(process.env.MOONHOOK_E2E_PORT ?? 4173);
const dist = process.env.MOONHOOK_E2E_DIST ?? "dist/page";

export default defineConfig({
  testDir: "e2e/browser",
  testMatch: "**/*.spec.ts",
  // Imports of this package mean the built one, as they do in other projects.
  tsconfig: "e2e/tsconfig.json",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Whatever needs its second try is named at the end of `npm test`.
  retries: 1,
  // Generous, as nothing here is about time: a busy machine of two cores must pass as well.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  outputDir: `test-results/${port}`,
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1440, height: 900 },
    // Each test has a browser of its own, which would fetch the whole page to keep it.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-gpu",
      ],
    },
  },
  webServer: {
    command: `npx vite preview --outDir ${dist} --port ${port} --strictPort`,
    port,
    reuseExistingServer: false,
  },
});
