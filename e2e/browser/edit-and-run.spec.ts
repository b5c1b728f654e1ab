import { expect, test } from "./desk";

test("an edited script runs with Ctrl+Enter", async ({ desk, page }) => {
  await desk.runByHand();
  await desk.write("preRequest script", 'RGWDebugLog("size " .. 5 * 1024 * 1024 * 1024)\n');
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(desk.log).toContainText("Lua INFO: size 5368709120");
});

test("an edited script runs by itself after a pause", async ({ desk }) => {
  await desk.write("preRequest script", 'RGWDebugLog("by itself")\n');
  await expect(desk.log).toContainText("Lua INFO: by itself");
});

test("a changed status is shown beside what the client gets, each change with its line", async ({
  desk,
  page,
}) => {
  await desk.write("preRequest script", "\nRequest.Response.HTTPStatusCode = 403\n");
  await expect(desk.response.locator("ins")).toHaveText("403");
  await expect(desk.response.locator("del")).toHaveText("200");
  await desk.findings.getByRole("button", { name: /Go to line 2, preRequest, which wrote/ }).click();
  await expect(desk.editor("preRequest script")).toBeFocused();
  await page.keyboard.type("x");
  await expect(desk.lines("Scripts").nth(1)).toHaveText(/^xRequest/);
});

test("a line of the log leads to the script that wrote it", async ({ desk }) => {
  await desk.log.getByRole("button", { name: "Go to line 1, postRequest" }).click();
  await expect(desk.editor("postRequest script")).toBeFocused();
});

test("the log can be filtered", async ({ desk, page }) => {
  await desk.write("preRequest script", 'for i = 1, 3000 do RGWDebugLog("number " .. i) end\n');
  await expect(desk.log).toContainText("3,007 lines");
  await page.getByRole("searchbox", { name: "Filter the debug log" }).fill("NUMBER 2999");
  await expect(desk.log).toContainText("1 of 3,007 lines");
  await expect(desk.log).toContainText("Lua INFO: number 2999");
});
