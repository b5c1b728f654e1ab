import { expect, test } from "./debugger";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("a session by touch on a narrow screen", async ({ debug, desk, page }) => {
  const number = page.getByRole("region", { name: "Scripts" }).getByText("5", { exact: true });
  await number.tap();
  await expect(debug.told).toHaveText("Breakpoint at preRequest line 5.");
  await page.getByRole("banner").getByRole("button", { name: "Debug", exact: true }).tap();
  await expect(debug.said).toContainText("Breakpoint. preRequest line 5, in deny.");
  await debug.variables.getByRole("treeitem", { name: /^why\s*=/ }).tap();
  await debug.variables.getByRole("button", { name: "Set why" }).tap();
  await page.keyboard.type('"because"');
  await page.keyboard.press("Enter");
  await expect(debug.dock).toContainText("Forked: ");
  await page.getByRole("tab", { name: "Stack" }).tap();
  await debug.stack.getByRole("button", { name: /^main chunk/ }).tap();
  await page.getByRole("tab", { name: "Variables" }).tap();
  await expect(debug.variables.getByRole("treeitem", { name: /^bucket\s*=/ })).toBeVisible();
  await debug.button("Step over").tap();
  await page.getByRole("tab", { name: "Response" }).tap();
  await expect(desk.response).toContainText('"because"');
  await page.getByRole("tab", { name: "Script", exact: true }).tap();
  await debug.button("Back to the first line").tap();
  await debug.button("Step over").tap();
  await debug.button("Step over").tap();
  await expect(debug.said).toContainText("preRequest line 8");
  // The line is wrapped into several rows, and pointed at once.
  const scripts = page.getByRole("region", { name: "Scripts" });
  await expect(scripts.locator(".line-stopped").nth(1)).toBeAttached();
  await expect(scripts.locator(".margin-here")).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("the editor keeps lines to read while a failed run is debugged", async ({ debug, desk, page }) => {
  await desk.write("preRequest script", 'local a = "x"\nRGWDebugLog(a)\nRGWDebugLog(a .. nil)\n');
  await expect(desk.verdict).toContainText("preRequest ended with an error.");
  await page.getByRole("banner").getByRole("button", { name: "Debug", exact: true }).tap();
  await expect(debug.said).toContainText("Step ");
  await expect(desk.verdict.getByText("preRequest ended with an error.", { exact: true })).toBeHidden();
  const editor = page.getByRole("region", { name: "Scripts" }).locator(".monaco-editor").first();
  await expect.poll(async () => (await editor.boundingBox())!.height).toBeGreaterThanOrEqual(8 * 20);
});
