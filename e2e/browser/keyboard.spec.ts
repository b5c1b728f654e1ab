import { expect, test } from "./desk";

test("a command is found and run from the palette", async ({ desk, page }) => {
  await page.keyboard.press("ControlOrMeta+k");
  await expect(desk.rows().first()).toBeVisible();
  await page.keyboard.type("theme dark");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Theme" })).toHaveValue("dark");
  await expect(page.getByRole("dialog", { name: "Commands" })).toBeHidden();
  await expect(desk.run).toBeVisible();
});

test("Tab indents in the editor until Ctrl+M lets it move on", async ({ desk, page }) => {
  await desk.write("preRequest script", "x = 1");
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  await expect(desk.lines("Scripts").first()).toHaveText(/^\s+x/);
  await page.keyboard.press("Control+m");
  await expect(page.getByRole("button", { name: /Tab moves on/ })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(desk.editor("preRequest script")).not.toBeFocused();
});

test("panels are reached and resized by keyboard, and sizes are kept", async ({ desk, page }) => {
  await page.keyboard.press("Alt+6");
  await expect(desk.log).toBeFocused();
  const separator = page.getByRole("separator", { name: "Width of the request" });
  const before = Number(await separator.getAttribute("aria-valuenow"));
  await separator.focus();
  await page.keyboard.press("ArrowRight");
  await expect(separator).not.toHaveAttribute("aria-valuenow", String(before));
  const after = Number(await separator.getAttribute("aria-valuenow"));
  expect(after).toBeGreaterThan(before);
  await page.reload();
  await desk.editorLoaded();
  expect(Number(await separator.getAttribute("aria-valuenow"))).toBeCloseTo(after, 0);
});

test("tabs move with arrows", async ({ desk, page }) => {
  await page.getByRole("tab", { name: "preRequest" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "postRequest" })).toBeFocused();
  await expect(desk.lines("Scripts").first()).toContainText("number");
});

test("the end of a run is announced", async ({ desk, page }) => {
  await desk.write("preRequest script", 'error("told")\n');
  await expect(page.getByRole("status", { name: "Run", exact: true })).toContainText(
    "preRequest ended with an error.",
  );
});

test("the focus goes back to where it was when what had it closes", async ({ desk, page }) => {
  const editor = desk.editor("preRequest script");
  const cases = page.getByRole("button", { name: /^Cases/ });
  await cases.click();
  await expect(page.getByRole("searchbox", { name: "Search the cases" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(cases).toBeFocused();
  await editor.focus();
  await page.keyboard.press("ControlOrMeta+Shift+L");
  await expect(page.getByRole("searchbox", { name: "Search the cases" })).toBeFocused();
  await page.getByRole("button", { name: "Close the cases" }).press("Enter");
  await expect(editor).toBeFocused();

  await page.keyboard.press("F1");
  await page.getByRole("button", { name: "Read the documentation" }).press("Enter");
  await expect(page.getByRole("region", { name: "Document", exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(editor).toBeFocused();

  const examples = page.getByRole("button", { name: "Examples", exact: true });
  await examples.press("Enter");
  await expect(page.getByRole("combobox", { name: "Examples" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(examples).toBeFocused();
});

test("what lies above the page does not hide what has the focus", async ({ desk, page }) => {
  await page.getByRole("button", { name: "Import…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Import a request" });
  await expect(dialog.getByRole("textbox")).toBeFocused();
  while (await dialog.isVisible()) await page.keyboard.press("Tab");
  await expect(page.getByRole("region", { name: "Request", exact: true }).locator(":focus")).toHaveCount(1);

  await page.getByRole("button", { name: /^Cases/ }).press("Enter");
  const drawer = page.getByRole("complementary", { name: "Cases" });
  await expect(drawer.getByRole("searchbox")).toBeFocused();
  const covered = page.getByRole("button", { name: "Reference", exact: true });
  await covered.focus();
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(covered).toBeFocused();
  await expect(desk.run).toBeVisible();
});
