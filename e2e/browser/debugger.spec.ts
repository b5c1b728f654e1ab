import { expect, test } from "./debugger";

test("a breakpoint with a condition stops at the turn where it holds", async ({ debug, page }) => {
  await debug.caretTo(10);
  await page.keyboard.press("Shift+F9");
  const form = page.getByRole("dialog", { name: "Breakpoint at preRequest line 10" });
  await form.getByRole("textbox", { name: "Stops only when" }).fill("i == 2");
  await page.keyboard.press("Enter");
  await expect(form).toBeHidden();
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("Breakpoint. preRequest line 10");
  await expect(debug.variables.getByRole("treeitem", { name: /^i\s*=\s*2/ })).toBeVisible();
  await debug.button("Continue").click();
  await expect(debug.said).toContainText("End of the run");
});

test("a click beside a line sets a breakpoint at the next line that has code, another takes it away", async ({
  debug,
  desk,
  page,
}) => {
  const number = (line: string) =>
    desk.page.getByRole("region", { name: "Scripts" }).getByText(line, { exact: true });
  await number("11").click();
  await expect(debug.told).toHaveText("Breakpoint at preRequest line 12, as line 11 has no code.");
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("preRequest line 12");
  await number("12").click();
  await expect(debug.told).toHaveText("No breakpoint at preRequest line 12 any more.");
  await debug.button("Back to the first line").click();
  await debug.button("Continue").click();
  await expect(debug.said).toContainText("End of the run");
});

test("log, response and changes are as they were at the step", async ({ debug, desk, page }) => {
  await debug.caretTo(10);
  await page.keyboard.press("F9");
  await page.keyboard.press("F5");
  await expect(desk.log).toContainText("0 of");
  await expect(desk.response).toContainText(/HTTPStatusCode\s*200/);
  await debug.button("Continue").click();
  await expect(desk.log).toContainText("1 of");
  await debug.button("Continue backwards").click();
  await expect(desk.log).toContainText("0 of");
  await debug.button("End debugging").click();
  await expect(desk.response).toContainText("403");
});

test("dragging along the timeline goes to the steps", async ({ debug, page }) => {
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("Step 1 of");
  const box = (await debug.timeline.boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, y, { steps: 4 });
  await page.mouse.up();
  const last = await debug.timeline.getAttribute("aria-valuemax");
  await expect(debug.timeline).toHaveAttribute("aria-valuenow", last!);
  await expect(debug.said).toContainText("postRequest line");
});

test("what wrote the 403, and what wrote what that came from", async ({ debug, desk, page }) => {
  await desk.response.getByRole("button", { name: "What wrote Message?" }).click();
  await expect(debug.said).toContainText("preRequest line 5, in deny.");
  const trail = page.getByRole("list", { name: "What wrote this" });
  await expect(trail).toContainText('Request.Response.Message = "photos is protected"');
  await trail.getByRole("button", { name: "What wrote why?" }).click();
  await expect(trail).toContainText("parameter why");
  await expect(debug.said).toContainText("preRequest line 13");
});

test("a logpoint and a watch set after the run show all that was", async ({ debug, page }) => {
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("Step 1 of");
  await debug.caretTo(10);
  await page.keyboard.press("Shift+F9");
  await page.getByRole("textbox", { name: "Logs instead of stopping" }).fill("turn {i}");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Breakpoints" }).click();
  const logged = page.getByRole("table", { name: "What logpoints logged" });
  await expect(logged.getByRole("row")).toHaveText([/step/, /turn 1/, /turn 2/, /turn 3/]);
  await logged.getByRole("button").nth(1).click();
  await expect(debug.said).toContainText("preRequest line 10");
  await page.getByRole("tab", { name: "Watch" }).click();
  await page.getByRole("combobox", { name: "Add a watch" }).fill("i * 10");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "over the run" }).click();
  const values = page.getByRole("table", { name: "Watches over the run" });
  await expect(values.getByRole("row")).toHaveText([/step/, /10$/, /20$/, /30$/]);
  await values.getByRole("button").last().click();
  await expect(debug.said).toContainText("preRequest line 10");
});

test("watches over a long run are paged", async ({ debug, desk, page }) => {
  await desk.write("preRequest script", "local seen = 0\nfor i = 1, 3000 do\n  seen = i // 1500\nend\n");
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("Step 1 of");
  await page.getByRole("tab", { name: "Watch" }).click();
  await page.getByRole("combobox", { name: "Add a watch" }).fill("seen");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "over the run" }).click();
  const values = page.getByRole("table", { name: "Watches over the run" });
  await expect(values).toContainText("Only the first 2,000 steps");
  const next = page.getByRole("button", { name: "Show the next 2,000 steps" });
  while (await next.isVisible()) {
    const caption = await values.locator("caption").innerText();
    await next.click();
    await expect(values).not.toContainText(caption);
  }
  await page.getByRole("button", { name: /^Show the next \d/ }).click();
  // The last row is postRequest's, which has no such variable.
  await expect(values.getByRole("row").nth(-2)).toHaveText(/2$/);
  await expect(page.getByRole("button", { name: /^Show the next/ })).toHaveCount(0);
});

test("the console evaluates at the step, and a statement tries another run", async ({
  debug,
  desk,
  page,
}) => {
  await debug.caretTo(12);
  await page.keyboard.press("F9");
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("preRequest line 12");
  const input = page.getByRole("combobox", { name: "Evaluate at this step" });
  await input.fill("bucket:upper()");
  await input.press("Enter");
  await expect(debug.console).toContainText('"PHOTOS"');
  await input.fill('bucket = "other"');
  await input.press("Enter");
  await expect(debug.console).toContainText("the runs part at step");
  await expect(desk.verdict).toContainText("200 OK");
});

test("an edit while stopped keeps the step and says where the runs part", async ({ debug, desk, page }) => {
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("Step 1 of");
  await page.keyboard.press("F10");
  await expect(debug.said).toContainText("Step 2 of");
  await desk.write("preRequest script", "local protected = { photos = true }\nlocal a = 1\n");
  await expect(debug.dock).toContainText("Recorded again: the runs part at step 2, preRequest line 2.");
  await desk.write("preRequest script", "local protected = { photos = true }\nlocal = 1\n");
  await expect(debug.dock).toContainText("preRequest line 2 does not compile");
  await expect(debug.said).toContainText("Step 2 of");
});

test("a move right after typing is made in the edited run", async ({ debug, page }) => {
  await debug.caretTo(9);
  await page.keyboard.press("F9");
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("Breakpoint. preRequest line 9");
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("End");
  await page.keyboard.type(" local more = 1");
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("Recorded again");
  await expect(debug.said).toContainText("Breakpoint. preRequest line 9");
});
