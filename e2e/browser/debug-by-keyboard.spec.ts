import { expect, test } from "./debugger";

test("a session by keyboard only, every stop announced with line, reason and changes", async ({
  debug,
  page,
}) => {
  await debug.caretTo(4);
  await page.keyboard.press("F9");
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("Breakpoint. preRequest line 4, in deny.");
  await page.keyboard.press("F10");
  await expect(debug.said).toContainText("Step. preRequest line 5, in deny.");
  await expect(debug.said).toContainText("Changed: Request.Response.HTTPStatusCode = 403.");
  await page.keyboard.press("Shift+F11");
  await expect(debug.said).toContainText("in main chunk.");
  await expect(debug.said).toContainText("Request.Response.Message");
  await page.keyboard.press("Alt+Shift+n");
  await expect(debug.said).toContainText("Breakpoint. preRequest line 4, in deny.");
  await expect(debug.said).toContainText("undone: Request.Response.HTTPStatusCode = 403");
  await page.keyboard.press("Alt+a");
  await expect(debug.said).toContainText("Back at the first line. preRequest line 1");
  await page.keyboard.press("Shift+F5");
  await expect(debug.dock).toBeHidden();
});

test("looking, watching and trying another value by keyboard only", async ({ debug, page }) => {
  await debug.caretTo(10);
  await page.keyboard.press("Shift+F9");
  const condition = page.getByRole("textbox", { name: "Stops only when" });
  await expect(condition).toBeFocused();
  await page.keyboard.type("i == 2");
  await page.keyboard.press("Enter");
  await expect(debug.told).toHaveText("Breakpoint at preRequest line 10.");
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("Breakpoint. preRequest line 10");
  await page.keyboard.press("Alt+w");
  await expect(page.getByRole("combobox", { name: "Add a watch" })).toBeFocused();
  await page.keyboard.type("i * 10");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Watches" })).toContainText("20");
  // From the watches back to the variables, which are one stop of Tab.
  const first = debug.variables.getByRole("treeitem").first();
  for (let at = 0; at < 6 && !(await first.evaluate((row) => row === document.activeElement)); at++)
    await page.keyboard.press("Shift+Tab");
  await expect(first).toBeFocused();
  const i = debug.variables.getByRole("treeitem", { name: /^i\s*=/ });
  for (let at = 0; at < 9 && !(await i.evaluate((row) => row === document.activeElement)); at++)
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "New value of i, as an expression" })).toBeFocused();
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await expect(debug.said).toContainText("Forked: ");
  await expect(page.getByRole("list", { name: "Watches" })).toContainText("30");
  await page.keyboard.press("F10");
  await expect(debug.said).toContainText("Changed: log “Lua INFO: look 3”");
});

test("where the browser keeps a key for itself, the other one does the same", async ({ debug, page }) => {
  await page.keyboard.press("Alt+g");
  await expect(debug.said).toContainText("Before the first line. preRequest line 1");
  await page.keyboard.press("Alt+n");
  await expect(debug.said).toContainText("Step. preRequest line 6");
  await page.keyboard.press("Alt+q");
  await expect(debug.dock).toBeHidden();
});

test("the timeline is moved by arrows, and reads its place", async ({ debug, page }) => {
  await page.keyboard.press("F5");
  await debug.timeline.focus();
  await page.keyboard.press("ArrowRight");
  await expect(debug.timeline).toHaveAttribute("aria-valuetext", /^Step 2 of \d+, preRequest line 6$/);
  await page.keyboard.press("End");
  await expect(debug.timeline).toHaveAttribute("aria-valuetext", /postRequest line/);
  await page.keyboard.press("Home");
  await expect(debug.timeline).toHaveAttribute("aria-valuenow", "1");
});

test("every command of the debugger is in the palette and in the help", async ({ debug, page }) => {
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("Step 1 of");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("step over");
  await expect(page.getByRole("option", { name: /^Step over F10 or Alt\+N/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(debug.said).toContainText("Step 2 of");
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog", { name: "Help and keys" })).toContainText("Shift+F11 or Alt+O");
});
