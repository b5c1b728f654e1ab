import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Desk } from "./desk";

test.use({ serviceWorkers: "allow" });

test("after the first visit the page works with the network off, to its last part", async ({
  page,
  context,
}) => {
  const desk = new Desk(page);
  await desk.open();
  const footer = page.getByRole("contentinfo");
  await expect(footer).toContainText("Works offline.", { timeout: 60_000 });
  await context.setOffline(true);
  await page.reload();
  await desk.editorLoaded();
  await desk.write("preRequest script", 'RGWDebugLog("no network here")\n');
  await expect(desk.log).toContainText("Lua INFO: no network here");
  await expect(footer).toContainText("Works offline.");
  await desk.openExample(/^Access log over a Unix socket/);
  await expect(desk.verdict).toContainText("200 OK");
  await page.getByRole("button", { name: "Debug", exact: true }).click();
  await expect(page.getByRole("region", { name: "Debugger", exact: true })).toContainText("step 1");
  await page.getByRole("button", { name: /^Operation/ }).click();
  await expect(desk.rows().first()).toBeVisible();
});

test("a newer version waits until it is asked for", async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await expect(page.getByRole("contentinfo")).toContainText("Works offline.", { timeout: 60_000 });
  const worker = join(process.env.MOONHOOK_E2E_DIST ?? "dist/page", "sw.js");
  const before = readFileSync(worker, "utf8");
  try {
    writeFileSync(worker, `${before}\n// another version`);
    await page.reload();
    await expect(page.getByText("A newer version of Moonhook is here.")).toBeVisible();
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Load it" }).click()]);
    await expect(page.getByRole("contentinfo")).toContainText("Works offline.");
    await expect(page.getByText("A newer version of Moonhook is here.")).toHaveCount(0);
  } finally {
    writeFileSync(worker, before);
  }
});

test("the page can be installed", async ({ page }) => {
  await page.goto("");
  const client = await page.context().newCDPSession(page);
  const { installabilityErrors } = await client.send("Page.getInstallabilityErrors");
  // A browser of a test has no profile to install it into.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual(
    [],
  );
  const { errors, data } = await client.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  for (const { src } of JSON.parse(data!).icons as { src: string }[])
    expect((await page.request.get(src)).ok()).toBe(true);
});
