import type { Locator, Page } from "@playwright/test";
import { type Desk, expect, test } from "./desk";

/** Puts the caret at the end of a line of the script. */
async function goToEnd(desk: Desk, line: number): Promise<void> {
  await desk.editor("preRequest script").focus();
  await desk.page.keyboard.press("ControlOrMeta+Home");
  for (let at = 1; at < line; at++) await desk.page.keyboard.press("ArrowDown");
  await desk.page.keyboard.press("End");
}

/** Carries out a command of the palette. */
async function command(page: Page, words: string, name: RegExp): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "Commands" }).fill(words);
  await page.getByRole("option", { name }).click();
}

const suggestion = (page: Page, name: RegExp): Locator =>
  page.locator(".suggest-widget").getByRole("option", { name });

test("a diagnostic is fixed by its quick fix", async ({ desk, page }) => {
  await desk.write("preRequest script", "RGWDebugLog(Request.RGWOpp)\n");
  await page.getByRole("button", { name: "1 error" }).click();
  const problems = page.getByRole("dialog", { name: "Problems" });
  await expect(problems).toContainText("unknown-field");
  await problems.getByRole("button", { name: "Write RGWOp", exact: true }).click();
  await expect(desk.lines("Scripts").first()).toContainText("Request.RGWOp)");
  await expect(page.getByRole("button", { name: "No problems" })).toBeVisible();
});

test("the editor offers the same fix, silences a rule, and explains it", async ({ desk, page }) => {
  await desk.write("preRequest script", "RGWDebugLog(Request.RGWOpp)\n");
  await page.getByRole("button", { name: "1 error" }).click();
  const problems = page.getByRole("dialog", { name: "Problems" });
  await problems.getByRole("button", { name: "unknown-field", exact: true }).click();
  const reference = page.getByRole("dialog", { name: "Reference" });
  await expect(reference).toContainText("Unlike a table of Lua");
  await page.keyboard.press("Escape");
  await expect(reference).toBeHidden();

  await desk.editor("preRequest script").focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("F8");
  await page.keyboard.press("ControlOrMeta+.");
  await expect(page.getByText("Write RGWOp", { exact: true })).toBeVisible();
  await page.getByText("Silence unknown-field here").click();
  await expect(desk.lines("Scripts").first()).toContainText("-- moonhook: ignore unknown-field");
  await expect(page.getByRole("button", { name: "No problems" })).toBeVisible();
});

test("completion, explanation and renaming know the gateway and the script", async ({ desk, page }) => {
  await desk.write("preRequest script", "local h = Request.HTTP\nlocal method = 1\n");
  await goToEnd(desk, 2);
  await page.keyboard.press("Backspace");
  await page.keyboard.type("h.Meth");
  await expect(suggestion(page, /^Method, string/)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(desk.lines("Scripts").nth(1)).toContainText("= h.Method");

  await page.keyboard.press("ControlOrMeta+i");
  await expect(page.locator(".monaco-hover").filter({ hasText: "HTTP method." })).toContainText(
    "string · never nil · read-only · every release",
  );
  await page.keyboard.press("Escape");

  await goToEnd(desk, 3);
  await page.keyboard.type("RGWDebugLog(method .. method)");
  await page.keyboard.press("Home");
  for (let at = 0; at < "RGWDebugLog(me".length; at++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  const name = page.getByRole("textbox", { name: /^Rename input/ });
  await expect(name).toBeFocused();
  await name.fill("verb");
  await page.keyboard.press("Enter");
  await expect(desk.lines("Scripts").nth(1)).toContainText("local verb = h.Method");
  await expect(desk.lines("Scripts").nth(2)).toContainText("RGWDebugLog(verb .. verb)");
});

test("what is typed into a block stands deeper, and its end does not", async ({ desk, page }) => {
  await desk.write("preRequest script", "-- typed\n");
  // The language's definition comes after the editor: its colours tell that it is there.
  await expect(desk.lines("Scripts").first().locator(".mtk1")).toHaveCount(0);
  await page.keyboard.type("if Request.RGWOp then\nRGWDebugLog(1)\nen");
  const lines = desk.lines("Scripts");
  await expect(lines.nth(2)).toHaveText(/^\s\sRGWDebugLog/);
  await expect(lines.nth(3)).toHaveText(/^\s\sen$/);
  // The editor moves a line out only where it has read the lines above, which it does when it is idle.
  await expect(async () => {
    await page.keyboard.press("d");
    const moved = /^end/.test((await lines.nth(3).textContent()) ?? "");
    if (!moved) await page.keyboard.press("Backspace");
    expect(moved).toBe(true);
  }).toPass();
});

test("the palette has the editor's commands", async ({ desk, page }) => {
  await desk.write("preRequest script", "local function tell( name )\nRGWDebugLog(name)\nend\ntell('a')\n");
  await command(page, "format", /^Format the script/);
  await expect(desk.lines("Scripts").nth(1)).toHaveText(/^\s\sRGWDebugLog/);
  await command(page, "outline", /^Outline of the script/);
  await expect(page.locator(".quick-input-widget").getByRole("option", { name: /tell/ })).toBeVisible();
  await page.keyboard.press("Escape");
});

test("the reference tells what a field means and what real gateways held in it", async ({ desk, page }) => {
  await expect(desk.log).toBeVisible();
  await page.getByRole("button", { name: "Reference" }).click();
  const reference = page.getByRole("dialog", { name: "Reference" });
  const search = reference.getByRole("textbox", { name: "Search the reference" });
  await search.fill("storageclass");
  await expect(reference).toContainText("Quincy and later");
  await search.fill("Request.HTTP.Method");
  const row = reference.getByRole("row").filter({ hasText: '"HEAD"' });
  await expect(row).toContainText("head_obj");
  await reference.getByRole("tab", { name: "Problems" }).click();
  await expect(reference).toContainText("grants-loop");
});
