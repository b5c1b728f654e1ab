import { expect, test } from "./desk";

test("a diagnostic is fixed by its quick fix", async ({ desk, page }) => {
  await desk.write("preRequest script", "RGWDebugLog(Request.RGWOpp)\n");
  await page.getByRole("button", { name: "1 error" }).click();
  const problems = page.getByRole("dialog", { name: "Problems" });
  await expect(problems).toContainText("unknown-field");
  await problems.getByRole("button", { name: /RGWOp$/ }).click();
  await expect(desk.lines("Scripts").first()).toContainText("Request.RGWOp)");
  await expect(page.getByRole("button", { name: "1 error" })).toHaveCount(0);
});

test("the editor offers the same fix, and silences a rule on its line", async ({ desk, page }) => {
  await desk.write("preRequest script", "RGWDebugLog(Request.RGWOpp)\n");
  await page.getByRole("button", { name: "1 error" }).waitFor();
  await desk.editor("preRequest script").focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("F8");
  await page.keyboard.press("ControlOrMeta+.");
  await page.getByText("Silence unknown-field on this line").click();
  await expect(desk.lines("Scripts").first()).toContainText("-- moonhook: ignore unknown-field");
});

test("completion knows the gateway's fields", async ({ desk, page }) => {
  await desk.write("preRequest script", "");
  await desk.editor("preRequest script").focus();
  await page.keyboard.type("local h = Request.HTTP\nRGWDebugLog(h.Meth");
  await expect(page.getByRole("option", { name: /^Method/ })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(desk.lines("Scripts").nth(1)).toContainText("h.Method");
});

test("the reference tells a field's meaning", async ({ desk, page }) => {
  await expect(desk.log).toBeVisible();
  await page.getByRole("button", { name: "Reference" }).click();
  await page.getByLabel("Search the field reference").fill("storageclass");
  await expect(page.getByRole("dialog", { name: "Field reference" })).toContainText("Quincy and later");
});
