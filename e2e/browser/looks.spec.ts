import { Desk, expect, test } from "./desk";

declare global {
  interface Window {
    /** Layout shifts so far, as Chromium scores them: the share of the window that moved times how far. */
    shifted: number;
  }
}

const background = "getComputedStyle(document.body).backgroundColor";

test("the theme follows the system until one is chosen, and is kept", async ({ desk, page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await page.evaluate(background);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await page.evaluate(background);
  expect(dark).not.toBe(light);
  await page.getByRole("combobox", { name: "Theme" }).selectOption("light");
  expect(await page.evaluate(background)).toBe(light);
  await page.reload();
  await desk.editorLoaded();
  expect(await page.evaluate(background)).toBe(light);
});

test("the editor wears the page's colours", async ({ page, desk }) => {
  const colours = () =>
    page.evaluate(() =>
      [".panel", ".monaco-editor"].map(
        (part) => getComputedStyle(document.querySelector(part)!).backgroundColor,
      ),
    );
  for (const theme of ["light", "dark", "contrast"]) {
    await page.getByRole("combobox", { name: "Theme" }).selectOption(theme);
    await expect.poll(async () => new Set(await colours()).size).toBe(1);
  }
  await expect(desk.run).toBeVisible();
});

test("nothing moves while the page loads and runs", async ({ page }) => {
  await page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const desk = new Desk(page);
  await desk.open();
  await expect(page.getByRole("region", { name: "Works on" })).toContainText("Tentacle");
  await desk.run.click();
  await expect(desk.verdict).toContainText("200 OK");
  expect(await page.evaluate(() => window.shifted)).toBeLessThan(0.002);
});

test.describe("a narrow screen", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("shows one panel at a time, all within its width", async ({ desk, page }) => {
    for (const panel of ["Request", "Log", "Response", "Findings", "Script"]) {
      await page.getByRole("tablist", { name: "Panels" }).getByRole("tab", { name: panel }).tap();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
    // The name keeps a row with room for it; Run and the other actions have the next.
    const name = (await page.getByRole("textbox", { name: "Name of the case" }).boundingBox())!;
    expect(name.width).toBeGreaterThanOrEqual(150);
    const run = (await desk.run.boundingBox())!;
    const all = (await page.getByRole("button", { name: "All commands" }).boundingBox())!;
    expect(run.y).toBeGreaterThan(name.y + name.height);
    expect(all.y).toBe(run.y);
    await desk.write("preRequest script", 'RGWDebugLog("by touch")\n');
    await desk.run.tap();
    await page.getByRole("tab", { name: /^Log/ }).tap();
    await expect(desk.log).toContainText("by touch");
  });
});

test.describe("a short window", () => {
  test.use({ viewport: { width: 1280, height: 640 } });

  test("leaves the request's fields their room", async ({ page, desk }) => {
    const foot = page.getByText("Enter a field to read what it means.");
    expect((await foot.boundingBox())!.height).toBeLessThan(32);
    const panel = (await page.getByRole("region", { name: "Request", exact: true }).boundingBox())!;
    const time = page.getByLabel("Time", { exact: true });
    const box = (await time.boundingBox())!;
    expect(box.x + box.width).toBeLessThan(panel.x + panel.width);
    await time.focus();
    await expect(foot).toBeHidden();
    await expect(desk.run).toBeVisible();
  });
});
