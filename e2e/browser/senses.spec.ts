import { Desk, expect, test } from "./desk";

test("the page's landmarks tell a screen reader where it is", async ({ desk, page }) => {
  await expect(desk.run).toBeVisible();
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - button "Skip to the script"
    - banner:
      - heading "Moonhook" [level=1]
      - textbox "Name of the case"
      - button /Release/
      - button "Run"
      - button "Debug"
      - combobox "Theme"
      - button "All commands"
    - complementary "What to try next"
    - main:
      - region "Request":
        - heading "Request" [level=2]
        - tablist "Parts of the request"
      - separator "Width of the request"
      - region "Scripts":
        - heading "Scripts" [level=2]
        - tablist "Scripts"
      - separator "Width of the scripts"
      - region "Result of the run":
        - list "The way of the request"
      - region "Debug log":
        - heading "Debug log" [level=2]
        - log "Debug log"
      - region "Response":
        - heading "Response" [level=2]
      - region "Findings":
        - heading "Findings" [level=2]
        - tablist "Findings"
        - tabpanel
    - contentinfo:
      - text: /Nothing leaves this machine/
      - button /Help/
  `);
});

test("forced colours and reduced motion leave everything to be seen", async ({ page, desk }) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  const tab = desk.findings.getByRole("tab", { selected: true });
  const seen = await tab.evaluate((each) => {
    const line = getComputedStyle(each, "::after").backgroundColor;
    return { line, page: getComputedStyle(each.closest(".panel")!).backgroundColor };
  });
  expect(seen.line).not.toBe(seen.page);
  await desk.write("preRequest script", "while true do end\n");
  await expect(desk.verdict).toContainText("Running for");
  const moving = await desk.verdict.evaluate(
    (each) => each.getAnimations({ subtree: true }).filter((one) => one.playState === "running").length,
  );
  expect(moving).toBe(0);
  await desk.stop.click();
});

test("the editor stands in the system's colours where they are forced from the start", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  const desk = new Desk(page);
  await desk.open();
  await expect(desk.lines("Scripts").first()).toContainText("put_obj");
  const colours = await page.evaluate(() =>
    [".panel", ".monaco-editor"].map(
      (part) => getComputedStyle(document.querySelector(part)!).backgroundColor,
    ),
  );
  expect(new Set(colours).size).toBe(1);
});

test("a log line that is written from right to left reads so", async ({ desk }) => {
  await desk.write("preRequest script", 'RGWDebugLog("דלי photos הועלה")\nRGWDebugLog("plain")\n');
  await expect(desk.log).toContainText("plain");
  const bidi = await desk.log
    .getByText("דלי photos הועלה")
    .evaluate((each) => getComputedStyle(each.closest(".log-text")!).unicodeBidi);
  expect(bidi).toBe("plaintext");
});

for (const { zoom, width, height } of [
  { zoom: "200 %", width: 720, height: 450 },
  { zoom: "400 %", width: 360, height: 225 },
])
  test.describe(`at ${zoom} of a window of 1440 by 900`, () => {
    test.use({ viewport: { width, height } });

    test("nothing runs out of the page, and everything can be scrolled to", async ({ page, desk }) => {
      for (const panel of ["Request", "Log", "Response", "Findings", "Script"]) {
        await page.getByRole("tablist", { name: "Panels" }).getByRole("tab", { name: panel }).click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await desk.run.scrollIntoViewIfNeeded();
      await expect(desk.run).toBeInViewport({ ratio: 1 });
    });
  });

for (const [width, height] of [
  [900, 700],
  [1200, 800],
  [2560, 1300],
] as const)
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height } });

    test("every panel is there at once, and none is cut", async ({ page, desk }) => {
      for (const name of ["Request", "Scripts", "Debug log", "Response", "Findings"]) {
        const box = (await page.getByRole("region", { name, exact: true }).boundingBox())!;
        expect(box.width, name).toBeGreaterThanOrEqual(140);
        expect(box.x + box.width, name).toBeLessThanOrEqual(width);
        expect(box.y + box.height, name).toBeLessThanOrEqual(height);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await expect(desk.run).toBeInViewport({ ratio: 1 });
    });
  });
