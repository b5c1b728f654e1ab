import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** What every start of Chromium gets: no sandbox (CI runs as root) and no traffic of its own. */
export const chromiumArgs = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu",
];

/**
 * Path of a Chromium to test with: CHROMIUM_PATH, else one on the PATH, else the one that the npm package
 * @sparticuz/chromium carries (unpacked to the temporary folder at the first call).
 * @returns {Promise<string>}
 */
export async function chromiumPath() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const found = names.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (found) return found;
  }
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}
