import type { Page } from "@playwright/test";
import { expect, test } from "./desk";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** A panel that fails while the page's root says so, in the place of the built one. */
const failing = `export default () => {
  if ("failing" in document.documentElement.dataset) throw new TypeError("the panel is broken");
  return "whole again";
};`;

test("a panel that fails leaves the others, is reported, and is drawn again", async ({ desk, page }) => {
  await page.route(/assets\/Releases-.*\.js/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: failing }),
  );
  const root = page.locator("html");
  await root.evaluate((each) => each.setAttribute("data-failing", ""));
  const tab = (name: string) => desk.findings.getByRole("tab", { name });
  await tab("Releases").click();
  const fault = desk.findings.getByRole("alert");
  await expect(fault).toContainText("Findings could not be shown: the panel is broken. Your draft is kept.");

  await desk.write("preRequest script", 'RGWDebugLog("all the same")\n');
  await expect(desk.log).toContainText("all the same");
  await expect(fault).toBeVisible();
  await tab("Changes").click();
  await expect(desk.findings).toContainText("The scripts changed no field of the request.");
  await tab("Releases").click();

  await fault.getByRole("button", { name: "Copy report" }).click();
  await expect(fault.getByRole("button", { name: "Copied" })).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(/^Moonhook: Findings could not be shown\nTypeError: the panel is broken\n/);
  expect(report).toMatch(/^Release: \w+$/m);
  expect(report).toMatch(/^Build: index-.*\.js$/m);
  expect(report).toMatch(/^Browser: .*Chrome\/\d+/m);
  expect(report).toMatch(/^ +at .*\/assets\/Releases-.*\.js/m);
  expect(report).toContain("Components:");
  expect(report).not.toContain("all the same");

  await fault.getByRole("button", { name: "Try again" }).click();
  await expect(fault).toBeVisible();
  await root.evaluate((each) => each.removeAttribute("data-failing"));
  await fault.getByRole("button", { name: "Try again" }).click();
  await expect(desk.findings).toContainText("whole again");
});

/** Whether the browser asks again for a module that did not arrive. Older ones keep the failure until a reload. */
async function asksAgainForModules(page: Page): Promise<boolean> {
  const module = /assets\/probe\.js/;
  const arrives = () => page.evaluate<boolean>('import("./assets/probe.js").then(() => true, () => false)');
  await page.route(module, (route) => route.abort());
  expect(await arrives()).toBe(false);
  await page.unroute(module);
  await page.route(module, (route) => route.fulfill({ contentType: "text/javascript", body: "export {};" }));
  return arrives();
}

for (const [what, part] of [
  ["code", /assets\/CasesDrawer-.*\.js/],
  ["style sheet", /assets\/CasesDrawer-.*\.css/],
] as const)
  test(`a part whose ${what} did not arrive says so, and is there at the next try`, async ({
    desk,
    page,
  }) => {
    await page.route(part, (route) => route.abort());
    await page.getByRole("button", { name: /^Cases/ }).click();
    const fault = page.getByRole("alert").filter({ hasText: "This part of the page did not arrive." });
    await expect(fault).toBeVisible();
    await expect(fault.getByRole("button", { name: "Reload the page" })).toBeVisible();
    await fault.getByRole("button", { name: "Try again" }).click();
    await expect(fault.getByRole("button", { name: "Try again" })).toBeEnabled();
    await desk.write("preRequest script", 'RGWDebugLog("without it")\n');
    await expect(desk.log).toContainText("without it");

    await page.unroute(part);
    if (what === "style sheet" || (await asksAgainForModules(page))) {
      await fault.getByRole("button", { name: "Try again" }).click();
    } else {
      await fault.getByRole("button", { name: "Reload the page" }).click();
      await expect(desk.log).toContainText("without it");
      await page.getByRole("button", { name: /^Cases/ }).click();
    }
    const drawer = page.getByRole("complementary", { name: "Cases" });
    await expect(drawer.getByRole("searchbox", { name: "Search the cases" })).toBeVisible();
    await expect(fault).toBeHidden();
    const box = (await drawer.boundingBox())!;
    expect(box.width).toBeLessThan(500);
    expect(box.x).toBe(0);
  });

test("an action whose part did not arrive says so, and works at the next try", async ({ desk, page }) => {
  const part = /assets\/debug-.*\.js/;
  await page.route(part, (route) => route.abort());
  await page.getByRole("button", { name: "Debug", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "did not arrive. Try again" })).toBeVisible();
  await expect(desk.run).toBeEnabled();
  await page.unroute(part);
  if (!(await asksAgainForModules(page))) {
    await page.reload();
    await expect(desk.verdict).toContainText("200 OK");
  }
  await page.getByRole("button", { name: "Debug", exact: true }).click();
  await expect(page.getByRole("region", { name: "Debugger", exact: true })).toContainText("step 1");
});
