import { expect, test } from "./desk";

test("a runtime error is shown as radosgw writes it, explained, and marked in the editor", async ({
  desk,
  page,
}) => {
  await desk.write("preRequest script", "-- which bucket\nlocal bucket = Request.Bucket.Name\n");
  const said = `[string "-- which bucket..."]:2: attempt to index a nil value (field 'Bucket')`;
  await expect(desk.log).toContainText(`Lua ERROR: ${said}`);
  await expect(desk.verdict).toContainText("preRequest ended with an error.");
  await expect(desk.verdict).toContainText(said);
  await expect(desk.lines("Scripts").nth(1)).toContainText("attempt");
  await expect(page.getByRole("tab", { name: /preRequest.*1 mistake/ })).toBeVisible();
  await page.getByRole("button", { name: "Go to line 2", exact: true }).click();
  await expect(desk.editor("preRequest script")).toBeFocused();
});

test("a script that radosgw-admin does not take is told apart from one that fails", async ({ desk }) => {
  await desk.write("preRequest script", "for x in do\n");
  await expect(desk.verdict).toContainText("preRequest rejected");
  await expect(desk.verdict).toContainText("unexpected symbol near 'do'");
});

test("a script that kills the gateway is shown to, with its line", async ({ desk }) => {
  await desk.openExample(/^Source and destination of a copy/);
  await expect(desk.verdict).toContainText("postRequest crashes the gateway.");
  await expect(desk.verdict).toContainText("no answer");
  await expect(desk.verdict.getByRole("button", { name: /Go to line/ })).toBeVisible();
});

test("a memory bomb and a deep recursion end, and the page goes on", async ({ desk }) => {
  await desk.write("preRequest script", 'local s = "x" while true do s = s .. s end\n');
  await expect(desk.verdict).toContainText(/preRequest (error|stopped|memory limit)/);
  await desk.write("preRequest script", "local function f() return 1 + f() end f()\n");
  await expect(desk.verdict).toContainText("stack overflow");
  await desk.write("preRequest script", 'RGWDebugLog("still here")\n');
  await expect(desk.log).toContainText("still here");
});
