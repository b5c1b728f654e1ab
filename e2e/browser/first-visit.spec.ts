import { expect, test } from "./desk";

test("the first visit runs a sample by itself and says what to try next", async ({ desk, page }) => {
  await expect(desk.log).toContainText("Lua INFO: number of metadata entries is: 7");
  await expect(desk.log).toContainText("key=x-amz-meta-mydata, value=my value");
  await expect(desk.response).toContainText("200 OK");
  await expect(desk.findings).toContainText('HTTP.Metadata["x-amz-meta-mydata"]');
  await expect(page.getByRole("complementary", { name: "What to try next" })).toBeVisible();
});

test("every example opens and runs with one click, and its expectations are met", async ({ desk, page }) => {
  await page.getByRole("button", { name: "Examples", exact: true }).click();
  await expect(desk.rows().first()).toBeVisible();
  const names = await desk.rows().locator(".search-title").allTextContents();
  expect(names.length).toBeGreaterThan(12);
  await page.keyboard.press("Escape");
  for (const name of names) {
    await desk.openExample(new RegExp(`^${name}`));
    await expect(page.getByRole("textbox", { name: "Name of the case" })).toHaveValue(name);
    await desk.findings.getByRole("tab", { name: /Expectations/ }).click();
    await expect(desk.findings.getByRole("img", { name: "met", exact: true }).first()).toBeVisible();
    await expect(desk.findings.getByRole("img", { name: "not met" })).toHaveCount(0);
  }
});

test("what is typed before the editor has loaded carries over, with its undo steps", async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/assets\/monaco-.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("");
  const script = page.getByRole("textbox", { name: "preRequest script" });
  await expect(script).toHaveValue(/mydata/);
  await script.focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("-- ab");
  letGo();
  const firstLine = page.getByRole("region", { name: "Scripts" }).locator(".view-line").first();
  await expect(firstLine).toHaveText(/^--.abif/);
  await page.keyboard.type("c");
  await expect(firstLine).toHaveText(/^--.abcif/);
  for (let step = 0; step < 6; step++) await page.keyboard.press("ControlOrMeta+z");
  await expect(firstLine).toHaveText(/^if/);
});
