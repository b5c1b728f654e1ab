import { expect, test } from "./debugger";

const withCoroutine = `local function producer(n)
  for i = 1, n do
    coroutine.yield("item " .. i)
  end
end

local co = coroutine.create(producer)
local _, first = coroutine.resume(co, 2)
Request.Response.Message = first
RGWDebugLog(first)
`;

test("a value set in the tree makes a fork, which says so and leads back", async ({ debug, desk, page }) => {
  await debug.caretTo(5);
  await page.keyboard.press("F9");
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("preRequest line 5, in deny.");
  const why = debug.variables.getByRole("treeitem", { name: /^why\s*=/ });
  await why.focus();
  await page.keyboard.press("Enter");
  const field = page.getByRole("textbox", { name: "New value of why, as an expression" });
  await expect(field).toBeFocused();
  await field.fill("nil + 1");
  await page.keyboard.press("Enter");
  await expect(debug.variables.getByRole("alert")).toContainText(
    "attempt to perform arithmetic on a nil value",
  );
  await field.fill('"because"');
  await page.keyboard.press("Enter");
  await expect(why).toHaveText(/"because"/);
  await expect(debug.dock).toContainText('why = "because"');
  await expect(desk.findings).toContainText('"because"');
  await debug.dock.getByRole("button", { name: "Back to the case's own run" }).click();
  await expect(why).toHaveText(/"photos is protected"/);
  await expect(desk.findings).not.toContainText("because");
});

test("a data breakpoint on a local stops where it changes, and is listed", async ({ debug, page }) => {
  await debug.caretTo(10);
  await page.keyboard.press("F9");
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("preRequest line 10");
  await debug.variables.getByRole("treeitem", { name: /^i\s*=/ }).focus();
  await debug.variables.getByRole("button", { name: "Stop at every write of i" }).click();
  await page.getByRole("tab", { name: "Breakpoints" }).click();
  await expect(debug.dock).toContainText("writes of i");
  await debug.dock.getByRole("button", { name: "Remove the breakpoint at preRequest line 10" }).click();
  await debug.button("Continue").click();
  await expect(debug.said).toContainText(/Written: i: .* → 2\. preRequest line 9/);
});

test("a suspended coroutine shows its stack and its locals", async ({ debug, desk, page }) => {
  await desk.write("preRequest script", withCoroutine);
  await debug.caretTo(9);
  await page.keyboard.press("F9");
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("preRequest line 9");
  const stack = page.getByRole("list", { name: "Call stack of coroutine 2" });
  await stack.getByRole("button").first().click();
  await expect(debug.variables.getByRole("treeitem", { name: /^n\s*=\s*2/ })).toBeVisible();
  await expect(debug.variables.getByRole("treeitem", { name: /^i\s*=\s*1/ })).toBeVisible();
  const input = page.getByRole("combobox", { name: "Evaluate at this step" });
  await input.fill("n + i");
  await input.press("Enter");
  await expect(debug.console).toContainText("3");
});

test("a module is stopped in, and its frame shows its line", async ({ debug, desk, page }) => {
  await page.getByRole("tab", { name: "Settings" }).click();
  await page.getByRole("textbox", { name: "Modules" }).fill("shout");
  await page.getByRole("button", { name: "Write it" }).click();
  await desk.write(
    /^Lua module shout$/,
    "return function(word)\n  local loud = word:upper()\n  return loud\nend\n",
  );
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("F9");
  await expect(debug.told).toHaveText("Breakpoint at shout.lua line 3.");
  await page.getByRole("tab", { name: /^preRequest/ }).click();
  await desk.write("preRequest script", 'local shout = require("shout")\nRGWDebugLog(shout("hello"))\n');
  await expect(desk.log).toContainText("Lua INFO: HELLO");
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("Breakpoint. preRequest shout.lua:3");
  await expect(page.getByRole("tab", { name: "shout.lua" })).toHaveAttribute("aria-selected", "true");
  const stopped = page.getByRole("region", { name: "Scripts" }).locator(".margin-here");
  await expect(stopped).toHaveCount(1);
  await expect(desk.lines("Scripts").nth(2)).toContainText('loud = "HELLO"');
  await debug.stack.getByRole("button", { name: /^main chunk/ }).click();
  await expect(page.getByRole("tab", { name: /^preRequest/ })).toHaveAttribute("aria-selected", "true");
  await debug.stack.getByRole("button", { name: /shout\.lua:3/ }).click();
  await expect(desk.editor(/^Lua module shout$/)).toBeFocused();
  // The stack's other frame, by a move that the toolbar has in its menu.
  await debug.button("More moves").click();
  await page
    .getByRole("dialog", { name: "More moves" })
    .getByRole("button", { name: "Step back out" })
    .click();
  await expect(debug.said).toContainText("preRequest line 2, in main chunk");
  await expect(page.getByRole("tab", { name: /^preRequest/ })).toHaveAttribute("aria-selected", "true");
  // To the caret in the module, past its breakpoint.
  await page.getByRole("tab", { name: "shout.lua" }).click();
  await desk.editor(/^Lua module shout$/).focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+F10");
  await expect(debug.said).toContainText("Moved. preRequest shout.lua:2");
});

test("the console offers names and brings back what was asked", async ({ debug, page }) => {
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("Step 1 of");
  const input = page.getByRole("combobox", { name: "Evaluate at this step" });
  await input.fill("Request.Response.HTTPS");
  await expect(page.getByRole("option", { name: /^HTTPStatusCode/ })).toBeVisible();
  await input.press("ArrowDown");
  await input.press("ArrowDown");
  await expect(
    page.getByRole("listbox", { name: "Names" }).getByRole("option", { selected: true }),
  ).toHaveText(/HTTPStatus/);
  await input.press("Tab");
  await expect(input).toHaveValue(/^Request\.Response\.HTTPStatus(Code)?$/);
  await input.fill("Request.RGWOp");
  await input.press("Escape");
  await input.press("Enter");
  await expect(debug.console).toContainText('"put_obj"');
  await input.press("ArrowUp");
  await expect(input).toHaveValue("Request.RGWOp");
});

test("a value shows on hover while the session stands", async ({ debug, desk, page }) => {
  await debug.caretTo(12);
  await page.keyboard.press("F9");
  await page.keyboard.press("F5");
  await expect(debug.said).toContainText("preRequest line 12");
  const line = desk.lines("Scripts").filter({ hasText: "if protected" });
  await line.getByText("bucket", { exact: false }).first().hover();
  await expect(page.locator(".monaco-hover").filter({ hasText: 'bucket = "photos"' })).toBeVisible();
});
