// node scripts/screenshots/make.mjs [folder]: see README.md.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { chromiumArgs, chromiumPath } from "../lib/chromium.mjs";
import { root } from "../lib/root.mjs";
import { looks, states } from "./states.mjs";

/** What `docs/design.md` shows, as look-state. */
const documented = [
  "light-first-visit",
  "dark-debugging",
  "dark-cases",
  "light-error",
  "light-problems",
  "contrast-debugging",
  "forced-debugging",
  "light-releases",
  "narrow-first-visit",
  "narrow-debugging",
];

const [folder] = process.argv.slice(2);
const target = folder ?? join(root, "docs/images");
mkdirSync(target, { recursive: true });
const server = await preview({
  root,
  logLevel: "error",
  build: { outDir: process.env.MOONHOOK_E2E_DIST ?? "dist/page" },
  preview: { port: 0 },
});
const address = server.resolvedUrls.local[0];
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs });
try {
  for (const [look, { without = [], ...wanted }] of Object.entries(looks))
    for (const [state, reach] of Object.entries(states)) {
      const name = `${look}-${state}`;
      if (without.includes(state) || (folder === undefined && !documented.includes(name))) continue;
      try {
        writeFileSync(join(target, `${name}.webp`), await picture(wanted, reach));
      } catch (error) {
        console.error(`${name}: ${error.message.split("\n")[0]}`);
        process.exitCode = 1;
      }
    }
} finally {
  await browser.close();
  await server.close();
}

async function picture({ theme, viewport, forcedColors = "none" }, reach) {
  const context = await browser.newContext({
    viewport,
    forcedColors,
    colorScheme: "dark",
    serviceWorkers: "block",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.addInitScript((chosen) => {
    const value = { theme: chosen, autoRun: true, hintClosed: false };
    localStorage.setItem("moonhook.preferences", JSON.stringify({ version: 1, value }));
  }, theme);
  try {
    await page.goto(address);
    await page.getByRole("region", { name: "Result of the run" }).getByText("200 OK").waitFor();
    await page.locator(".monaco-editor").first().waitFor();
    await reach(page);
    // What follows by itself: problems in the script, the other releases.
    await page.waitForTimeout(2000);
    return await asWebP(context, await page.screenshot());
  } finally {
    await context.close();
  }
}

/** A screenshot as WebP, which is a third of its size: drawn anew on a page that has no policy. */
async function asWebP(context, png) {
  const page = await context.newPage();
  const url = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      canvas.getContext("2d").drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", 0.82);
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}
